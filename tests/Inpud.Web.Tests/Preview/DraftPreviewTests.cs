using System.Net;
using AngleSharp.Html.Parser;
using Inpud.Cms.Preview;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Preview;

/// <summary>Drafts on the site. Each test makes items of its own and deletes them.</summary>
public sealed class DraftPreviewTests(SiteFixture site) : IDisposable
{
    private readonly List<IContent> _made = [];

    private IContentService Documents => site.Get<IContentService>();

    [Fact]
    public async Task A_document_never_published_is_shown_as_readers_would_see_it_to_whoever_edits_it()
    {
        var draft = Made("Not out yet", "Pas encore paru");
        var editor = await PreviewerAsync(await EditorAsync());

        var english = await GetAsync(draft.Key, "en", editor);
        var french = await GetAsync(draft.Key, "fr", editor);

        Assert.Equal("Not out yet", Heading(english.Text));
        Assert.Equal("Pas encore paru", Heading(french.Text));
        Assert.Equal("fr", new HtmlParser().ParseDocument(french.Text).DocumentElement.GetAttribute("lang"));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(draft.Key, "ar", editor)).Status);
    }

    [Fact]
    public async Task A_changed_draft_is_shown_in_preview_and_readers_still_get_what_is_published()
    {
        var document = Made("As published");
        var published = Documents.Publish(document, ["en"]);
        Assert.True(published.Success, string.Join(' ', published.InvalidProperties?.Select(x => x.Alias) ?? []));
        document.SetValue("title", "As drafted", "en");
        Documents.Save(document);

        Assert.Equal("As drafted", Heading((await GetAsync(document.Key, "en", await PreviewerAsync(await EditorAsync()))).Text));
        Assert.Equal("As published", Heading((await GetAsync("/en/publications/as-published/")).Text));
        Assert.Equal("As published", Heading((await GetAsync("/en/publications/as-published/", await PreviewerAsync(await EditorAsync()))).Text));
    }

    [Fact]
    public async Task Nobody_else_finds_anything_there_before_or_after_somebody_previewed()
    {
        var draft = Made("A secret");
        var editor = await EditorAsync();
        var token = (await site.Get<IPreviewTokenGenerator>().GenerateTokenAsync(editor.Key)).Result!;
        var other = await site.UserAsync(Constants.Security.EditorGroupKey, SiteFixture.KeyOf("statements"));

        async Task NobodyElseAsync()
        {
            foreach (var cookie in new[] { null, site.CookieOf(editor), $"UMB_PREVIEW={token}", "UMB_PREVIEW=made-up", $"{site.CookieOf(other)}; UMB_PREVIEW={token}", await PreviewerAsync(other) })
            {
                var answer = await GetAsync(draft.Key, "en", cookie);
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.DoesNotContain("A secret", answer.Text, StringComparison.Ordinal);
            }
        }

        await NobodyElseAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(draft.Key, "en", await PreviewerAsync(editor))).Status);
        await NobodyElseAsync();
        Documents.MoveToRecycleBin(draft);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(draft.Key, "en", await PreviewerAsync(editor))).Status);
    }

    [Fact]
    public async Task A_draft_is_kept_by_no_cache_listed_by_no_search_engine_and_framed_by_this_site_alone()
    {
        var answer = await GetAsync(Made("For one pair of eyes").Key, "en", await PreviewerAsync(await EditorAsync()));

        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Contains("noindex", answer.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", answer.Headers["X-Frame-Options"]);
        Assert.False(answer.Headers.ContainsKey("ETag"));
    }

    [Fact]
    public async Task Links_within_a_preview_lead_to_previews()
    {
        var answer = await GetAsync(Made("With links around").Key, "en", await PreviewerAsync(await EditorAsync()));

        var links = new HtmlParser().ParseDocument(answer.Text).QuerySelectorAll("a[href]").Select(x => x.GetAttribute("href")!).ToArray();
        Assert.Contains($"/{SiteFixture.KeyOf("publications"):D}?culture=en", links);
        Assert.DoesNotContain(links, x => x.StartsWith("/en/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(SiteFixture.KeyOf("publications"), "en", await PreviewerAsync(await EditorAsync()))).Status);
    }

    [Fact]
    public async Task An_ask_is_shown_on_the_page_of_its_campaign()
    {
        var campaign = site.Get<Content.Catalogue.CatalogueSource>().Current.Items.First(x => x.Type == "campaign");
        var ask = Documents.Create("Do this soon", Documents.GetById(campaign.Key)!.Id, "campaignAsk");
        ask.SetCultureName("Do this soon", "en");
        Assert.True(Documents.Save(ask).Success);
        _made.Add(ask);

        var page = await GetAsync(ask.Key, "en", await PreviewerAsync(await EditorAsync()));

        Assert.Equal(campaign.In(Content.Culture.Parse("en"))!.Title, Heading(page.Text));
        Assert.Contains("Do this soon", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ends_with_the_cookie_that_the_client_has_deleted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/umbraco/management/api/v1/preview");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("UMB_PREVIEW=; expires=Thu, 01 Jan 1970", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_good_for_a_working_day_and_for_this_site_alone()
    {
        var clock = new Clock();
        var tokens = new PreviewTokens(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), clock);
        var key = Guid.NewGuid();
        var token = (await tokens.GenerateTokenAsync(key)).Result!;

        Assert.Equal(key, (await tokens.VerifyAsync(token)).Result);
        Assert.False((await site.Get<IPreviewTokenGenerator>().VerifyAsync(token)).Success);
        clock.Now += PreviewTokens.Lifetime;
        Assert.False((await tokens.VerifyAsync(token)).Success);
    }

    public void Dispose() => _made.ForEach(x => Documents.Delete(Documents.GetById(x.Key)!));

    private static string Heading(string html) => new HtmlParser().ParseDocument(html).QuerySelector("h1")!.TextContent.Trim();

    private Task<IUser> EditorAsync() => site.UserAsync(Constants.Security.EditorGroupKey);

    private async Task<string> PreviewerAsync(IUser user) =>
        $"{site.CookieOf(user)}; UMB_PREVIEW={(await site.Get<IPreviewTokenGenerator>().GenerateTokenAsync(user.Key)).Result}";

    private IContent Made(string english, string? french = null)
    {
        var document = Documents.Create(english, site.DocumentAt("publications").Id, "publication");
        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2026-01-01T00:00:00+00:00","timeZone":null}""");
        foreach (var (culture, title) in new[] { ("en", english), ("fr", french) })
        {
            if (title is not null)
            {
                document.SetCultureName(title, culture);
                document.SetValue("title", title, culture);
                document.SetValue("summary", $"{title}.", culture);
            }
        }

        Assert.True(Documents.Save(document).Success);
        _made.Add(document);
        return document;
    }

    private Task<(HttpStatusCode Status, string Text, Dictionary<string, string> Headers)> GetAsync(Guid key, string culture, string? cookie = null) =>
        GetAsync($"/{key:D}?culture={culture}&rnd=1", cookie);

    private async Task<(HttpStatusCode Status, string Text, Dictionary<string, string> Headers)> GetAsync(string address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            answer.Headers.ToDictionary(x => x.Key, x => string.Join(", ", x.Value), StringComparer.OrdinalIgnoreCase));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
