using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Items;

/// <summary>What an item points to and what points to it, each in the language the reader should see.</summary>
internal sealed record Relations(
    IReadOnlyList<CatalogueEntry> Supersedes,
    IReadOnlyList<CatalogueEntry> SupersededBy,
    IReadOnlyList<CatalogueEntry> RefersTo,
    IReadOnlyList<CatalogueEntry> ReferredToBy,
    IReadOnlyList<CatalogueEntry> Related)
{
    public static Relations Of(Reader reader, CatalogueItem item, IPublishedContent document) => new(
        reader.Best(item.Supersedes),
        reader.Best(reader.Catalogue.Superseding(item.Key).Select(other => other.Key)),
        reader.Best(item.RefersTo),
        reader.Best(reader.Catalogue.ReferringTo(item.Key).Select(other => other.Key)),
        reader.Best(document.Related().Select(other => other.Key)));

    /// <summary>The dictionary keys of the lists below an item, with what is in them. Empty ones are left out.</summary>
    public IEnumerable<(string Word, IReadOnlyList<CatalogueEntry> Entries)> Lists =>
        new[]
        {
            ("item.refersTo", RefersTo), ("item.referredToBy", ReferredToBy), ("item.supersedes", Supersedes), ("item.related", Related),
        }.Where(list => list.Item2.Count > 0);
}
