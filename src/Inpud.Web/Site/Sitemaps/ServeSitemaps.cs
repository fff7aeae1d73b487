using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Headers;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Sitemaps;

/// <summary>
/// What search engines ask for first: which addresses are for them, and every page of the site with its other languages. Sitemaps bear
/// absolute addresses only, so without a configured name of the site there are none.
/// </summary>
internal sealed class ServeSitemaps(SiteLanguages languages, CatalogueSource catalogue, SiteAddresses addresses)
{
    private const string Index = "/sitemap.xml";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary><c>/robots.txt</c>.</summary>
    public Task RobotsAsync(HttpContext http)
    {
        var text = "User-agent: *\nDisallow: /umbraco\nDisallow: /desk\nDisallow: /api/\nDisallow: /n/\n";
        return WriteAsync(http, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(addresses.AreNamed ? $"{text}\nSitemap: {addresses.Absolute(Index)}\n" : text));
    }

    /// <summary><c>/sitemap.xml</c>: the sitemaps of all languages.</summary>
    public async Task IndexAsync(HttpContext http)
    {
        var all = await languages.GetAsync();
        var pages = new SitemapPages(all, catalogue.Current, addresses);
        await WriteXmlAsync(http, new XElement(
            Sitemap + "sitemapindex",
            from culture in all.All
            from part in Enumerable.Range(1, pages.PartsOf(culture))
            select new XElement(Sitemap + "sitemap", new XElement(Sitemap + "loc", addresses.Absolute("/sitemaps/" + NameOf(culture, part))))));
    }

    /// <summary><c>/sitemaps/{name}</c>: the pages of one language, or a part of them; 404 for any other name.</summary>
    public async Task LanguageAsync(HttpContext http, string name)
    {
        var all = await languages.GetAsync();
        var pages = new SitemapPages(all, catalogue.Current, addresses);
        var found = (from culture in all.All from part in Enumerable.Range(1, pages.PartsOf(culture)) select (Culture: culture, Part: part))
            .FirstOrDefault(x => NameOf(x.Culture, x.Part) == name);
        if (found.Part == 0)
        {
            SecurityHeaders.Write(http.Response.Headers);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await WriteXmlAsync(http, new XElement(
            Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Html),
            pages.In(found.Culture, found.Part).Select(x => Written(x, all.Main))));
    }

    /// <summary><c>en.xml</c>; where a language has more than fits into one, <c>en_2.xml</c>. No language is written with that sign.</summary>
    private static string NameOf(Culture culture, int part) =>
        part == 1 ? $"{culture.Name.ToLowerInvariant()}.xml" : string.Create(CultureInfo.InvariantCulture, $"{culture.Name.ToLowerInvariant()}_{part}.xml");

    private XElement Written(SitemapPage page, Culture main)
    {
        var otherwise = page.Languages.FirstOrDefault(x => x.Culture == main) ?? page.Languages[0];
        return new XElement(
            Sitemap + "url",
            new XElement(Sitemap + "loc", addresses.Absolute(page.Address)),
            page.Changed is { } changed ? new XElement(Sitemap + "lastmod", changed.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
            page.Languages.Select(x => Alternate(x.Culture.Name, x.Address)),
            Alternate("x-default", otherwise.Address));
    }

    private XElement Alternate(string language, string address) => new(
        Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", language), new XAttribute("href", addresses.Absolute(address)));

    private Task WriteXmlAsync(HttpContext http, XElement root)
    {
        if (addresses.AreNamed)
        {
            return WriteAsync(http, "application/xml; charset=utf-8", Xml.Bytes(root));
        }

        SecurityHeaders.Write(http.Response.Headers);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Kept like a page that lists what is published.</summary>
    private static async Task WriteAsync(HttpContext http, string type, byte[] bytes)
    {
        var tags = new PageTags();
        tags.AddTree();
        http.Features.Set<IPageTags>(tags);
        SecurityHeaders.Write(http.Response.Headers);
        http.Response.ContentType = type;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }
}
