using System.Net;
using System.Xml.Linq;
using Inpud.Content.Catalogue;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Site;

/// <summary>How search engines and whoever follows the site by a feed find what is published: each language its own, and nothing else.</summary>
public sealed class FoundTests(SiteFixture site) : IDisposable
{
    private const string Root = "https://www.example.org";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly List<IContent> made = [];

    private IContentService Documents => site.Get<IContentService>();

    [Fact]
    public async Task Search_engines_are_led_to_a_sitemap_of_every_language()
    {
        var robots = await site.ReadAsync("/robots.txt");
        Assert.Equal("text/plain; charset=utf-8", robots.Headers["Content-Type"]);
        Assert.Contains($"\nSitemap: {Root}/sitemap.xml\n", robots.Text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /desk\n", robots.Text, StringComparison.Ordinal);

        var index = await XmlAsync("/sitemap.xml", "application/xml; charset=utf-8");
        Assert.Equal(
            Reading.Languages.Select(x => $"{Root}/sitemaps/{x}.xml").Order(StringComparer.Ordinal),
            index.Descendants(Sitemap + "loc").Select(x => x.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sitemap_lists_every_page_of_its_language_with_exactly_the_languages_it_is_published_in()
    {
        var all = site.AllAddresses().ToArray();
        foreach (var culture in Reading.Languages)
        {
            var pages = (await XmlAsync($"/sitemaps/{culture}.xml", "application/xml; charset=utf-8")).Elements(Sitemap + "url").ToArray();
            var listed = pages.Select(x => Uri.UnescapeDataString(x.Element(Sitemap + "loc")!.Value[Root.Length..])).ToArray();
            Assert.Equal(all.Where(x => x.StartsWith($"/{culture}/", StringComparison.Ordinal)).Append($"/{culture}/directory/").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            Assert.All(pages.SkipLast(1), x => Assert.True(DateTimeOffset.Parse(x.Element(Sitemap + "lastmod")!.Value, null) > DateTimeOffset.UnixEpoch));
        }

        // Of one page, the same as it says itself.
        foreach (var culture in new[] { "en", "es", "fr", "ru" })
        {
            var address = site.AddressOf("publications/dupi-women", culture);
            var page = await site.ReadAsync(address);
            var listed = (await XmlAsync($"/sitemaps/{culture}.xml", "application/xml; charset=utf-8")).Elements(Sitemap + "url")
                .Single(x => x.Element(Sitemap + "loc")!.Value == page.Links("link[rel=canonical]").Single());
            Assert.Equal(
                page.Html.QuerySelectorAll("link[rel=alternate][hreflang]").Select(x => (x.GetAttribute("hreflang"), x.GetAttribute("href"))),
                listed.Elements(Html + "link").Select(x => ((string?)x.Attribute("hreflang"), (string?)x.Attribute("href"))));
        }
    }

    [Theory]
    [InlineData("es", "ar")]
    [InlineData("ar", "es")]
    public async Task Publishing_and_withdrawing_one_language_changes_its_sitemap_and_feed_at_once_and_leaves_the_other(string first, string second)
    {
        var mark = $"Mark {first} {second}";
        var document = Made(mark, "en", first, second);
        Assert.True(Documents.Publish(document, ["en", first]).Success);
        Assert.Equal((true, false), (await ListsAsync(first, document), await ListsAsync(second, document)));
        Assert.Equal((1, 0), (await EntriesAsync(first, mark), await EntriesAsync(second, mark)));

        Assert.True(Documents.Publish(Documents.GetById(document.Key)!, [second]).Success);
        Assert.Equal((true, true), (await ListsAsync(first, document), await ListsAsync(second, document)));
        Assert.Equal((1, 1), (await EntriesAsync(first, mark), await EntriesAsync(second, mark)));

        Assert.True(Documents.Unpublish(Documents.GetById(document.Key)!, first).Success);
        Assert.Equal((false, true), (await ListsAsync(first, document), await ListsAsync(second, document)));
        Assert.Equal((0, 1), (await EntriesAsync(first, mark), await EntriesAsync(second, mark)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("pt")]
    public async Task Every_list_topic_and_region_has_a_feed_in_its_language_that_its_page_names(string culture)
    {
        string[] lists = [.. new[] { "home", "publications", "statements", "campaigns" }.Concat(site.Get<CatalogueSource>().Current.Items
            .Where(x => x.Type is "topic" or "region" && x.In(Content.Culture.Parse(culture)) is not null)
            .Select(x => x.In(Content.Culture.Parse(culture))!.Path).Take(6))];
        HashSet<string> ids = [];
        foreach (var list in lists)
        {
            var address = list.StartsWith('/') ? $"/{culture}{list}/" : site.AddressOf(list, culture);
            var page = await site.ReadAsync(address);
            var link = page.Links("link[type='application/atom+xml']").Single();
            Assert.Equal(address + "feed.xml", Uri.UnescapeDataString(link));
            var feed = await XmlAsync(Uri.UnescapeDataString(link), "application/atom+xml; charset=utf-8");
            MustBeAtom(feed, culture);
            Assert.True(ids.Add(feed.Element(Atom + "id")!.Value));
            Assert.Equal(Root + link, Hrefs(feed, "self").Single());
            Assert.Equal(page.Links("link[rel=canonical]").Single(), Hrefs(feed, "alternate").Single());
            if (list == "statements")
            {
                Assert.Contains(Root + new Uri(Root + site.AddressOf("statements/consensus-statement-2015", culture)).AbsolutePath, feed.Elements(Atom + "entry").SelectMany(x => Hrefs(x, "alternate")));
                Assert.DoesNotContain(feed.Descendants(Atom + "category"), x => x.Attribute("term")!.Value == "publication");
            }
        }
    }

    [Fact]
    public async Task An_item_has_the_same_id_in_every_feed_of_its_language_and_another_in_each_language_and_keeps_it_when_renamed()
    {
        var document = Made("Before the name", "en", "es");
        Assert.True(Documents.Publish(document, ["en", "es"]).Success);
        var all = await IdAsync("/en/feed.xml", "Before the name en");
        Assert.Equal(all, await IdAsync("/en/publications/feed.xml", "Before the name en"));
        Assert.NotEqual(all, await IdAsync("/es/feed.xml", "Before the name es"));

        document = Documents.GetById(document.Key)!;
        Say(document, "After the name", "en");
        document.SetValue("summary", "Bad\u0001\u000b <b>&amp; signs", "en");
        Documents.Save(document);
        Assert.Equal(all, await IdAsync("/en/feed.xml", "Before the name en"));
        Assert.True(Documents.Publish(document, ["en"]).Success);
        Assert.Equal(all, await IdAsync("/en/feed.xml", "After the name en"));
    }

    [Theory]
    [InlineData("/sitemaps/xx.xml")]
    [InlineData("/sitemaps/EN.xml")]
    [InlineData("/sitemaps/en_2.xml")]
    [InlineData("/sitemaps/en.xml.xml")]
    [InlineData("/en/publications/words-matter/feed.xml")]
    [InlineData("/en/nothing/feed.xml")]
    [InlineData("/en/feed.xmlx")]
    [InlineData("/xx/feed.xml")]
    public async Task Addresses_that_are_nearly_those_lead_nowhere(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync(address)).Status);

    [Fact]
    public async Task A_feed_is_kept_like_a_page_and_costs_a_follower_nothing_while_nothing_changed()
    {
        foreach (var address in new[] { "/ru/feed.xml", "/sitemap.xml", "/sitemaps/ru.xml", "/robots.txt" })
        {
            var first = await site.ReadAsync(address);
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]);
            using var answer = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.DoesNotContain("Set-Cookie", first.Headers.Keys);
        }

        Assert.Equal("/en/publications/feed.xml", (await site.ReadAsync("/EN/Publications/Feed.xml/")).Location);
    }

    public void Dispose()
    {
        foreach (var document in Enumerable.Reverse(made))
        {
            Documents.Delete(Documents.GetById(document.Key)!);
        }
    }

    /// <summary>What RFC 4287 demands of a feed and of its entries.</summary>
    private static void MustBeAtom(XElement feed, string culture)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(culture, (string?)feed.Attribute(XNamespace.Xml + "lang"));
        Assert.Single(feed.Elements(Atom + "author").Elements(Atom + "name"));
        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), one =>
        {
            Assert.StartsWith("urn:uuid:", one.Elements(Atom + "id").Single().Value, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(one.Elements(Atom + "title").Single().Value));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", one.Elements(Atom + "updated").Single().Value);
            Assert.Single(Hrefs(one, "alternate"));
        });
        Assert.All(feed.Elements(Atom + "entry"), x => Assert.StartsWith($"{Root}/{culture}/", Hrefs(x, "alternate").Single(), StringComparison.Ordinal));
        var ids = feed.Descendants(Atom + "id").Select(x => x.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain("Quill-Harrow", feed.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Hrefs(XElement of, string relation) =>
        of.Elements(Atom + "link").Where(x => (string?)x.Attribute("rel") == relation).Select(x => x.Attribute("href")!.Value);

    private async Task<XElement> XmlAsync(string address, string type)
    {
        var answer = await site.ReadAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status}");
        Assert.Equal(type, answer.Headers["Content-Type"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        return XElement.Parse(answer.Text);
    }

    private async Task<bool> ListsAsync(string culture, IContent document)
    {
        var segment = document.GetCultureName(culture)!.ToLowerInvariant().Replace(' ', '-');
        var sitemap = await XmlAsync($"/sitemaps/{culture}.xml", "application/xml; charset=utf-8");
        return sitemap.Descendants(Sitemap + "loc").Any(x => x.Value.EndsWith($"/{segment}/", StringComparison.Ordinal));
    }

    private async Task<int> EntriesAsync(string culture, string mark) =>
        (await XmlAsync($"/{culture}/feed.xml", "application/atom+xml; charset=utf-8")).Elements(Atom + "entry").Count(x => x.Element(Atom + "title")!.Value == $"{mark} {culture}");

    private async Task<string> IdAsync(string feed, string title) =>
        (await XmlAsync(feed, "application/atom+xml; charset=utf-8")).Elements(Atom + "entry").Single(x => x.Element(Atom + "title")!.Value == title).Element(Atom + "id")!.Value;

    private IContent Made(string mark, params string[] cultures)
    {
        var document = Documents.Create(mark, SiteFixture.KeyOf("publications"), "publication");
        document.SetValue("publicationType", """["report"]""");
        document.SetValue("ourRole", """["own"]""");
        document.SetValue("datePublished", """{"date":"2012-01-01T00:00:00+00:00","timeZone":null}""");
        foreach (var culture in cultures)
        {
            Say(document, mark, culture);
        }

        Assert.True(Documents.Save(document).Success);
        made.Add(document);
        return document;
    }

    private static void Say(IContent document, string mark, string culture)
    {
        document.SetCultureName($"{mark} {culture}", culture);
        document.SetValue("title", $"{mark} {culture}", culture);
        document.SetValue("summary", $"{mark}.", culture);
    }
}
