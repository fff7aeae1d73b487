using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Directory;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;

namespace Inpud.Web.Site.Sitemaps;

/// <summary>A page that search engines may list.</summary>
/// <param name="Address">From the site's root.</param>
/// <param name="Changed">When it was published last, UTC, or null where that is not known.</param>
/// <param name="Languages">Where the same can be read, itself included, in the order of the site's languages.</param>
internal sealed record SitemapPage(string Address, DateTime? Changed, IReadOnlyList<LanguageLink> Languages);

/// <summary>All pages of one language, in parts of a size that every search engine takes.</summary>
internal sealed class SitemapPages(LanguageSet languages, CatalogueSnapshot catalogue, SiteAddresses addresses)
{
    /// <summary>
    /// Pages in one part at most. 50,000 are allowed, but no more than 50 MB either, and a page that names its other languages takes
    /// more than a kilobyte.
    /// </summary>
    public const int MostInPart = 10_000;

    /// <summary>How many parts a language has: none where nothing is published in it.</summary>
    public int PartsOf(Culture culture) => (catalogue.Items.Count(x => IsPage(x) && x.In(culture) is not null) + MostInPart - 1) / MostInPart;

    /// <param name="culture">The language.</param>
    /// <param name="part">From 1.</param>
    public IEnumerable<SitemapPage> In(Culture culture, int part)
    {
        var entries = catalogue.Items.Where(IsPage).Select(x => x.In(culture)).OfType<CatalogueEntry>().OrderBy(x => x.Path, StringComparer.Ordinal)
            .Skip((part - 1) * MostInPart).Take(MostInPart).Select(Of);
        return part == 1 && catalogue.At(culture, ListingPage.Path) is null ? entries.Append(Directory(culture)) : entries;
    }

    private static bool IsPage(CatalogueItem item) => PageFor.Exists(item.Type);

    private SitemapPage Of(CatalogueEntry entry) => new(
        addresses.Of(entry),
        entry.Changed,
        [.. languages.All.Select(entry.Item.In).OfType<CatalogueEntry>().Select(x => new LanguageLink(x.Culture, addresses.Of(x)))]);

    /// <summary>It is no document, and there in every language.</summary>
    private SitemapPage Directory(Culture culture) => new(
        addresses.Of(culture, ListingPage.Path), Changed: null, [.. languages.All.Select(x => new LanguageLink(x, addresses.Of(x, ListingPage.Path)))]);
}
