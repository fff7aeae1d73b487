using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Inpud.Content;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Site;

/// <summary>What holds for every page of the site in every language.</summary>
public sealed class EveryPageTests(SiteFixture site)
{
    private static Task<IReadOnlyList<Page>>? read;

    [Fact]
    public async Task Every_page_answers_in_its_language_and_direction()
    {
        await ForEveryPage(page =>
        {
            var culture = Culture.Parse(page.Address.Split('/')[1], null);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(culture.Name, page.Html.DocumentElement.GetAttribute("lang"));
            Assert.Equal(culture.Direction, page.Html.DocumentElement.GetAttribute("dir"));
            Assert.Equal(culture.Name, page.Headers["Content-Language"]);
        });
    }

    [Fact]
    public async Task No_page_names_a_contributor_who_may_not_be_named()
    {
        await ForEveryPage(page =>
        {
            Assert.DoesNotContain("Zinnia", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Quill-Harrow", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Tamarisk", page.Text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task No_page_runs_a_script_sets_a_cookie_or_asks_another_site_for_anything()
    {
        await ForEveryPage(page =>
        {
            Assert.Empty(page.Html.QuerySelectorAll("script:not([type='application/ld+json']), iframe, object, embed, style, [style]"));
            Assert.DoesNotContain(page.Html.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
            Assert.All(page.Html.QuerySelectorAll("img, source, link[rel=stylesheet], link[rel=icon], video, audio"), element =>
                Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Contains("script-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("same-origin", page.Headers["Referrer-Policy"]);
            Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
            Assert.Contains("geolocation=()", page.Headers["Permissions-Policy"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_page_has_one_title_headings_in_order_and_landmarks()
    {
        await ForEveryPage(page =>
        {
            Assert.Single(page.Html.QuerySelectorAll("h1"));
            var levels = page.Html.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{page.Address}: h{pair.Second} after h{pair.First}"));
            Assert.Single(page.Html.QuerySelectorAll("main"));
            Assert.NotEmpty(page.Html.QuerySelectorAll("body > header, body > footer"));
            var first = page.Html.QuerySelector("body a")!;
            Assert.NotNull(page.Html.GetElementById(first.GetAttribute("href")!.TrimStart('#')));
            Assert.All(page.Html.QuerySelectorAll("nav"), nav => Assert.False(string.IsNullOrWhiteSpace(nav.GetAttribute("aria-label"))));
        });
    }

    [Fact]
    public async Task Ids_are_unique_and_whatever_refers_to_one_finds_it()
    {
        await ForEveryPage(page =>
        {
            var ids = page.Html.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            var wanted = page.Html.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..]))
                .Concat(page.Html.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!))
                .Concat(page.Html.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!));
            Assert.All(wanted, id => Assert.Contains(id, ids));
        });
    }

    [Fact]
    public async Task Every_picture_says_its_shape_and_has_words()
    {
        await ForEveryPage(page => Assert.All(page.Html.QuerySelectorAll("main header img"), picture =>
        {
            Assert.True(int.Parse(picture.GetAttribute("width")!) > 0);
            Assert.True(int.Parse(picture.GetAttribute("height")!) > 0);
            Assert.False(string.IsNullOrWhiteSpace(picture.GetAttribute("alt")));
        }));
    }

    [Fact]
    public async Task No_word_of_the_interface_is_missing()
    {
        var key = new Regex(@"^(nav|home|crisis|type|publication|statement|endorse|role|audience|contributor|licence|media|size|file|item|fact|campaign|filter|list|pager|subject|page|problem|site|cite|feed)\.[A-Za-z.-]+$");
        await ForEveryPage(page =>
        {
            Assert.DoesNotContain(page.Html.All.Where(element => element.ChildElementCount == 0), element => key.IsMatch(element.TextContent.Trim()));
            Assert.DoesNotContain(page.Html.All.SelectMany(element => element.Attributes), attribute => attribute.Name is "aria-label" or "title" && key.IsMatch(attribute.Value));
        });
    }

    [Fact]
    public async Task What_is_in_another_language_than_the_page_says_so_with_its_direction()
    {
        await ForEveryPage(page => Assert.All(page.Html.QuerySelectorAll("body [lang]"), passage =>
            Assert.Equal(Culture.Parse(passage.GetAttribute("lang")!, null).Direction, passage.GetAttribute("dir"))));
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_to_a_page()
    {
        HashSet<string> links = [];
        await ForEveryPage(page => links.UnionWith(page.Links("a[href^='/']")));
        foreach (var link in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, link);
            using var response = await site.Client.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_page_weighs_little_and_asks_for_little()
    {
        await ForEveryPage(page =>
        {
            Assert.True(page.Text.Length < 60_000, $"{page.Address}: {page.Text.Length} characters");
            Assert.True(page.Html.QuerySelectorAll("img, link[rel=stylesheet], link[rel=icon]").Length + 1 <= 6, $"{page.Address} asks for too much");
        });
    }

    private async Task ForEveryPage(Action<Page> check) => Assert.All(await (read ??= ReadAllAsync()), check);

    private async Task<IReadOnlyList<Page>> ReadAllAsync()
    {
        List<Page> pages = [];
        foreach (var address in site.AllAddresses().ToArray())
        {
            pages.Add(await site.ReadAsync(address));
        }

        Assert.True(pages.Count > 300, $"only {pages.Count} pages");
        return pages;
    }
}
