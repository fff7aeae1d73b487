using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Frame;

/// <summary>The links that every page has around it.</summary>
/// <param name="Sections">The main ways in, for the head of the page.</param>
/// <param name="Trail">From the home page down to the one above this; empty on the home page.</param>
/// <param name="Folders">Every list of the site.</param>
/// <param name="Pages">The plain pages.</param>
/// <param name="Homes">The home page in every language.</param>
internal sealed record Navigation(
    IReadOnlyList<Section> Sections,
    IReadOnlyList<SiteLink> Trail,
    IReadOnlyList<SiteLink> Folders,
    IReadOnlyList<SiteLink> Pages,
    IReadOnlyList<LanguageLink> Homes)
{
    /// <summary>Folders that stand in the head: on a small screen there is room for few.</summary>
    private static readonly string[] MainFolders =
    [
        Content.DocumentTypes.Folders.Publications.Alias, Content.DocumentTypes.Folders.Statements.Alias,
        Content.DocumentTypes.Folders.Campaigns.Alias, Content.DocumentTypes.Folders.Topics.Alias, Content.DocumentTypes.Folders.Regions.Alias,
    ];

    /// <param name="reader">Who reads.</param>
    /// <param name="here">The page they are on, or null where it is no document's.</param>
    public static Navigation Of(Reader reader, CatalogueEntry? here)
    {
        var home = reader.Catalogue.Home;
        CatalogueEntry[] below = home is null
            ? []
            : [.. reader.Catalogue.ChildrenOf(home.Key).Select(child => child.In(reader.Culture)).OfType<CatalogueEntry>()];
        CatalogueEntry[] folders = [.. below.Where(entry => entry.Item.Type != Page.Alias)];
        return new Navigation(
            [.. folders.Where(entry => MainFolders.Contains(entry.Item.Type, StringComparer.Ordinal)).Select(entry => SectionOf(reader, entry, here))],
            [.. Above(reader, here).Select(above => TrailLink(reader, above))],
            [.. folders.Select(reader.LinkTo)],
            [.. below.Where(entry => entry.Item.Type == Page.Alias).Select(reader.LinkTo)],
            home is null ? [] : LanguageLinks.Of(reader, home));
    }

    private static IEnumerable<CatalogueEntry> Above(Reader reader, CatalogueEntry? here) =>
        (here?.Item.Ancestors ?? []).Reverse().Select(key => reader.Catalogue.Find(key, reader.Culture)).OfType<CatalogueEntry>();

    /// <summary>The home page's title says what the site is; in the trail a short word is enough.</summary>
    private static SiteLink TrailLink(Reader reader, CatalogueEntry above) => above.Item.Parent is null
        ? reader.LinkTo(above) with { Text = new Passage(reader.Words.Text("nav.home"), reader.Culture) }
        : reader.LinkTo(above);

    private static Section SectionOf(Reader reader, CatalogueEntry folder, CatalogueEntry? here) => new(
        reader.LinkTo(folder),
        here?.Key == folder.Key ? "page" : here?.Item.Ancestors.Contains(folder.Key) == true ? "true" : null);
}

/// <summary>A main way into the site.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Current">As HTML's <c>aria-current</c>: the page itself, one above it, or null.</param>
internal sealed record Section(SiteLink Link, string? Current);
