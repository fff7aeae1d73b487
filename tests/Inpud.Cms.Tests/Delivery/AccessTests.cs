using System.Net;
using Inpud.Cms.Tests.Delivery.World;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Tests.Delivery;

public sealed class AccessTests
{
    [Theory]
    [InlineData("content")]
    [InlineData("content/item/en")]
    [InlineData("content/items")]
    [InlineData("media?fetch=children:/")]
    public async Task Without_public_access_everything_needs_the_key(string path)
    {
        var (site, _) = await Library.StartAsync(x => x["Umbraco:CMS:DeliveryApi:PublicAccess"] = "false");
        await using var running = site;
        foreach (var headers in new string[][] { [], ["Api-Key: wrong"], ["Api-Key: the-key-and-more"], ["Preview: true"] })
        {
            using var refused = await site.GetAsync(path, headers);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var allowed = await site.GetAsync(path, "Api-Key: the-key");
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.True(allowed.Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task An_API_that_is_off_and_media_that_are_off_answer_401()
    {
        var (off, _) = await Library.StartAsync(x => x["Umbraco:CMS:DeliveryApi:Enabled"] = "false");
        await using var running = off;
        using var content = await off.GetAsync("content", "Api-Key: the-key");
        Assert.Equal(HttpStatusCode.Unauthorized, content.StatusCode);
        var (noMedia, _) = await Library.StartAsync(x => x["Umbraco:CMS:DeliveryApi:Media:Enabled"] = "false");
        await using var runningToo = noMedia;
        using var media = await noMedia.GetAsync("media?fetch=children:/", "Api-Key: the-key");
        Assert.Equal(HttpStatusCode.Unauthorized, media.StatusCode);
    }

    [Fact]
    public async Task A_preview_shows_drafts_to_whoever_has_the_key_in_both_orders()
    {
        var (site, library) = await Library.StartAsync();
        await using var running = site;
        library.WordsMatter.Drafts["en"] = ("Words Matter, revised", "words-matter", Library.Day(9));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var preview = await site.GetAsync($"content/item/{library.WordsMatter.Key}", "Preview: true", "Api-Key: the-key", "Accept-Language: en");
            Assert.Contains("Words Matter, revised", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-store, private", preview.Headers.CacheControl!.ToString());
            Assert.Equal("Words Matter", (string?)(await site.JsonAsync($"content/item/{library.WordsMatter.Key}", "Accept-Language: en"))["name"]);
        }

        var draft = await site.JsonAsync($"content/item/preview-{library.Draft.Key}/", "Preview: true", "Api-Key: the-key", "Accept-Language: en");
        Assert.Equal("Not yet", (string?)draft["name"]);
        Assert.Equal($"/preview-{library.Draft.Key}/", (string?)draft["route"]!["path"]);
        Assert.Equal(9, (int)(await site.JsonAsync("content", "Preview: true", "Api-Key: the-key", "Accept-Language: en"))["total"]!);
    }

    [Fact]
    public async Task Without_the_key_drafts_are_simply_absent()
    {
        var (site, library) = await Library.StartAsync();
        await using var running = site;
        library.WordsMatter.Drafts["en"] = ("Words Matter, revised", "words-matter", Library.Day(9));
        Assert.Equal("Words Matter", (string?)(await site.JsonAsync($"content/item/{library.WordsMatter.Key}", "Preview: true", "Api-Key: wrong"))["name"]);
        Assert.Equal(8, (int)(await site.JsonAsync("content", "Preview: true", "Accept-Language: en"))["total"]!);
        using var draft = await site.GetAsync($"content/item/preview-{library.Draft.Key}", "Preview: true");
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
    }

    [Theory]
    [InlineData("DisallowedContentTypeAliases", "publication", "Home,Publications,Setting,Archive,Old note")]
    [InlineData("AllowedContentTypeAliases", "Publication", "Words Matter,A guide,English only")]
    public async Task Types_that_may_not_be_shown_are_in_no_answer(string setting, string alias, string names)
    {
        var (site, library) = await Library.StartAsync(x => x[$"Umbraco:CMS:DeliveryApi:{setting}:0"] = alias);
        await using var running = site;
        var list = await site.JsonAsync("content", "Accept-Language: en");
        Assert.Equal(names.Split(','), list["items"]!.AsArray().Select(x => (string?)x!["name"]));
        Assert.Equal(names.Split(',').Length, (int)list["total"]!);
        using var item = await site.GetAsync($"content/item/{library.Setting.Key}");
        Assert.Equal(setting.StartsWith('A') ? HttpStatusCode.NotFound : HttpStatusCode.OK, item.StatusCode);
    }

    [Theory]
    [InlineData(PublicAccessStatus.NotLoggedIn, HttpStatusCode.Unauthorized)]
    [InlineData(PublicAccessStatus.AccessDenied, HttpStatusCode.Forbidden)]
    public async Task What_a_member_may_not_see_answers_401_or_403(PublicAccessStatus status, HttpStatusCode code)
    {
        var (site, library) = await Library.StartAsync(more: x => x.AddSingleton<IRequestMemberAccessService>(new Members(status)));
        await using var running = site;
        foreach (var path in new[] { $"content/item/{library.Home.Key}", "content/item/en", $"content/items?id={library.Home.Key}" })
        {
            using var response = await site.GetAsync(path);
            Assert.Equal(code, response.StatusCode);
        }
    }

    private sealed class Members(PublicAccessStatus status) : IRequestMemberAccessService
    {
        public Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content) => Task.FromResult(status);

        public Task<ProtectedAccess> MemberAccessAsync() => Task.FromResult(ProtectedAccess.None);
    }
}
