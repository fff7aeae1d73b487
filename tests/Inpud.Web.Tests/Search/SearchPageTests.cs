using System.Net;
using Inpud.Content.Search;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Site;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Search;

public sealed class SearchPageTests
{
    private readonly SiteFixture site;

    public SearchPageTests(SiteFixture site)
    {
        this.site = site;
        site.Get<KeepIndexCurrent>().Catch(CancellationToken.None);
    }

    private IContentService Documents => site.Get<IContentService>();

    [Theory]
    [InlineData("en", "decriminalised", "publications/decriminalisation-red-herring")]
    [InlineData("fr", "decriminalisees", "publications/decriminalisation-red-herring")]
    [InlineData("es", "criminalizadas", "demands/end-criminalisation")]
    [InlineData("ru", "людям", "publications/words-matter")]
    [InlineData("ar", "وللمخدرات", "publications/words-matter")]
    [InlineData("pt", "descriminalizacao", "publications/decriminalisation-red-herring")]
    public async Task A_word_in_any_form_finds_texts_of_the_language_and_is_marked_where_it_stands(string culture, string asked, string expected)
    {
        var page = await FindAsync(culture, asked);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Texts("mark"));
        var all = new List<string>();
        for (var next = page; ; next = await site.ReadAsync(next.Links("a[rel=next]").Single()))
        {
            all.AddRange(next.Links(".teaser h3 a"));
            if (!next.Links("a[rel=next]").Any())
            {
                break;
            }
        }

        Assert.Contains(site.AddressOf(expected, culture), all);
        Assert.All(all, x => Assert.StartsWith($"/{culture}/", x, StringComparison.Ordinal));
        Assert.Equal(asked, page.Html.QuerySelector("#_find")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_somebody_searches_for_is_kept_nowhere_and_listed_nowhere()
    {
        var page = await FindAsync("en", "naloxone");

        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.DoesNotContain("ETag", page.Headers.Keys);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
        Assert.Equal("noindex", page.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.Links("link[rel=canonical]"));
        Assert.DoesNotContain(site.Log.Lines, x => x.Contains("q=naloxone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_choice_leads_to_as_many_as_it_says_and_choices_combine(string culture)
    {
        var asked = culture == "ar" ? "المخدرات" : "health";
        var page = await FindAsync(culture, asked);
        foreach (var choice in page.Html.QuerySelectorAll(".narrow label").Take(12))
        {
            var box = choice.QuerySelector("input")!;
            var narrowed = await FindAsync(culture, asked, $"&{box.GetAttribute("name")}={Uri.EscapeDataString(box.GetAttribute("value")!)}");
            Assert.Equal(choice.QuerySelector(".count")!.TextContent, narrowed.Texts("#_results span").Single());
            Assert.Single(narrowed.Html.QuerySelectorAll(".narrow input[checked]"));
        }

        var both = await FindAsync(culture, asked, "&type=publication&type=statement");
        Assert.Equal(2, both.Html.QuerySelectorAll(".narrow input[checked]").Length);
        Assert.Equal(
            Count(await FindAsync(culture, asked, "&type=publication")) + Count(await FindAsync(culture, asked, "&type=statement")), Count(both));
    }

    [Fact]
    public async Task A_hit_in_a_file_leads_to_the_page_on_which_it_stands()
    {
        var page = await FindAsync("en", "demonstration", "&file=pdf");

        var (file, number) = page.Links("a[href*='#page=']").First().Split("#page=") is [var before, var after] ? (before, after) : ("", "");
        Assert.EndsWith(".pdf", file, StringComparison.Ordinal);
        Assert.Equal("1", number);
        using var content = await site.Client.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", content.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_word_that_is_spelled_otherwise_is_taken_for_the_right_one_and_said_so()
    {
        var page = await FindAsync("fr", "hepattite");

        Assert.Contains("/fr/search/?q=h%C3%A9patite", page.Links(".notice a"));
        Assert.NotEmpty(page.Links(".teaser h3 a"));
    }

    [Fact]
    public async Task What_is_in_no_text_of_this_language_is_shown_in_others_with_their_language_and_direction()
    {
        var page = await FindAsync("en", "النساء");

        var hit = page.Html.QuerySelector(".teaser h3 a")!;
        Assert.Equal(("ar", "rtl", "ar"), (hit.GetAttribute("lang"), hit.GetAttribute("dir"), hit.GetAttribute("hreflang")));
        Assert.Equal(("ar", "rtl"), (page.Html.QuerySelector(".snippet")!.GetAttribute("lang"), page.Html.QuerySelector(".snippet")!.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("fr", "es")]
    [InlineData("es", "fr")]
    public async Task A_language_is_found_from_the_moment_it_is_published_until_it_is_withdrawn_and_a_draft_never(string first, string second)
    {
        var document = Documents.Create("Zyxwort", SiteFixture.KeyOf("publications"), "publication");

        // The main language must be published with the others; it has other words.
        foreach (var (culture, title) in new[] { (first, "Zyxwort"), (second, "Zyxwort"), ("en", "Plain") })
        {
            document.SetCultureName($"{title} {culture}", culture);
            document.SetValue("title", $"{title} {culture}", culture);
            document.SetValue("summary", "Something.", culture);
        }

        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2026-01-01T00:00:00+00:00","timeZone":null}""");
        try
        {
            Assert.True(Documents.Save(document).Success);
            Assert.Equal(0, await CountAsync(first));
            Assert.True(Documents.Publish(document, ["en", first]).Success);
            Assert.Equal((1, 0), (await CountAsync(first), await InLanguageAsync(second)));
            Assert.True(Documents.Publish(document, [second]).Success);
            Assert.Equal((1, 1), (await InLanguageAsync(first), await InLanguageAsync(second)));
            Assert.True(Documents.Unpublish(document, first).Success);
            Assert.Equal((0, 1), (await InLanguageAsync(first), await InLanguageAsync(second)));
        }
        finally
        {
            Documents.Delete(document);
        }

        Assert.Equal(0, await CountAsync(second));

        async Task<int> CountAsync(string culture)
        {
            site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
            return Count(await FindAsync(culture, "zyxwort"));
        }

        async Task<int> InLanguageAsync(string culture)
        {
            site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
            return (await FindAsync(culture, "zyxwort")).Links(".teaser h3 a").Count(x => x.StartsWith($"/{culture}/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_renamed_topic_is_found_by_its_new_name_on_everything_that_is_about_it()
    {
        var topic = site.DocumentAt("topics/young-people");
        var title = topic.GetCultureName("en")!;
        var before = Count(await FindAsync("en", "zwxyouth"));
        try
        {
            topic.SetCultureName("Zwxyouth", "en");
            Assert.True(Documents.Save(topic).Success);
            Assert.True(Documents.Publish(topic, ["en"]).Success);
            site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
            Assert.Equal(0, before);
            Assert.True(Count(await FindAsync("en", "zwxyouth")) > 1);
        }
        finally
        {
            topic.SetCultureName(title, "en");
            Documents.Save(topic);
            Documents.Publish(topic, ["en"]);
            site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Count(await FindAsync("en", "zwxyouth")));
    }

    [Fact]
    public async Task Built_anew_beside_it_is_taken_over_and_holds_the_same()
    {
        var before = site.Get<PublicIndex>().Index.Stamps();

        var count = site.Get<RebuildPublicIndex>().Run(_ => { });
        site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);

        Assert.Equal(before.Count, count);
        Assert.Equal(before.OrderBy(x => x.Key.Key).ThenBy(x => x.Key.Language), site.Get<PublicIndex>().Index.Stamps().OrderBy(x => x.Key.Key).ThenBy(x => x.Key.Language));
        Assert.NotEqual(0, Count(await FindAsync("en", "naloxone")));
    }

    [Theory]
    [InlineData("q=%00%ff%22-*", HttpStatusCode.OK)]
    [InlineData("q=title:(x+AND+[a+TO+b]~2^9", HttpStatusCode.OK)]
    [InlineData("q=a&topic=no-such-topic", HttpStatusCode.BadRequest)]
    [InlineData("q=a&page=0", HttpStatusCode.BadRequest)]
    [InlineData("q=a&page=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("q=a&sort=sideways", HttpStatusCode.BadRequest)]
    [InlineData("q=a&year=MMXX", HttpStatusCode.BadRequest)]
    [InlineData("q=a&page=1000", HttpStatusCode.OK)]
    public async Task Whatever_is_asked_is_answered_in_words(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await site.ReadAsync("/en/search/?" + query)).Status);

    private static int Count(Page page) => page.Texts("#_results span").Single() is var text ? int.Parse(text, System.Globalization.NumberStyles.AllowThousands) : 0;

    private Task<Page> FindAsync(string culture, string asked, string more = "") =>
        site.ReadAsync($"/{culture}/search/?q={Uri.EscapeDataString(asked)}{more}");
}
