using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Content.Catalogue;

/// <summary>Shows what the catalogue would be if drafts were published. Nothing of it is kept.</summary>
public sealed class DraftCatalogue(CatalogueSource published, IDocumentNavigationQueryService tree)
{
    /// <summary>What is published now, with these drafts in their places.</summary>
    /// <returns>A draft that has no place in the tree – it lies in the recycle bin – is not in it.</returns>
    public CatalogueSnapshot With(IEnumerable<IPublishedContent> drafts)
    {
        var now = published.Current;
        CatalogueItem[] items = [.. drafts.Select(draft => Read(now, draft)).OfType<CatalogueItem>()];
        return now.With([], items);
    }

    /// <summary>The document right above another, published or not; null at the root and in the recycle bin.</summary>
    public Guid? ParentOf(Guid document) => tree.TryGetParentKey(document, out var parent) ? parent : null;

    private CatalogueItem? Read(CatalogueSnapshot now, IPublishedContent draft) => tree.TryGetAncestorsKeys(draft.Key, out var above)
        ? ReadCatalogueItem.From(draft, [.. above], PathsOf(now.Find(draft.Key), draft))
        : null;

    /// <summary>A language that is not published has no address yet; its key stands for one.</summary>
    private static IEnumerable<(Culture Culture, string Path)> PathsOf(CatalogueItem? published, IPublishedContent draft)
    {
        foreach (var name in draft.Cultures.Keys)
        {
            if (Culture.TryParse(name, out var culture))
            {
                yield return (culture, published?.In(culture)?.Path ?? $"/{draft.Key:D}");
            }
        }
    }
}
