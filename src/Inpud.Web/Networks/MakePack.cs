using Inpud.Content.Catalogue;
using Inpud.Content.Dissemination;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Web.Networks;

/// <summary>
/// Chooses the materials for a network: what was sent to it, what concerns its region, campaigns that run, and the newest; first what
/// can be read in its language.
/// </summary>
internal sealed class MakePack(IPublishedContentCache content, FileLinks files, IVariationContextAccessor variation)
{
    /// <summary>How many items that were sent to it are asked for.</summary>
    public const int MostSent = 20;

    private const int Most = 30;
    private const int OfEach = 8;

    public IReadOnlyList<PackItem> Of(Reader reader, NetworkVisit visit, IReadOnlyList<Guid> sent)
    {
        var items = reader.Catalogue.Items.Where(x => x.IsListed && x.Entries.Count > 0)
            .OrderByDescending(x => x.Date?.ToString(), StringComparer.Ordinal).ThenBy(x => x.Key).ToList();
        var chosen = sent.Select(x => items.Find(y => y.Key == x)).OfType<CatalogueItem>()
            .Concat(items.Where(x => visit.RegionKey is { } region && x.Regions.Contains(region)).Take(OfEach))
            .Concat(items.Where(x => x.Type == Campaign.Alias && (x.EndDate is null || x.EndDate >= reader.Today)).Take(OfEach))
            .Concat(items.Take(OfEach))
            .DistinctBy(x => x.Key)
            .OrderBy(x => x.In(reader.Culture) is null)
            .Take(Most);
        return [.. chosen.Select(x => One(reader, x, sent.Contains(x.Key))).OfType<PackItem>()];
    }

    /// <summary>An item with its files; null where it is not published.</summary>
    public PackItem? One(Reader reader, Guid key, IReadOnlyList<Guid> sent) =>
        reader.Catalogue.Find(key) is { IsListed: true, Entries.Count: > 0 } item ? One(reader, item, sent.Contains(key)) : null;

    private PackItem? One(Reader reader, CatalogueItem item, bool wasSent)
    {
        if (reader.Best(item) is not { } entry || content.GetById(item.Key) is not { } document)
        {
            return null;
        }

        // Set here, not by whoever awaits: what an awaited method sets is forgotten after it.
        variation.VariationContext = new VariationContext(entry.Culture.Name);
        return new PackItem(entry, wasSent, FilesOf(reader, entry, document));
    }

    /// <summary>Those of the language it is shown in; where it has none, of the next language that has some: better than nothing to pass on.</summary>
    private IReadOnlyList<FileLink> FilesOf(Reader reader, CatalogueEntry entry, IPublishedContent document) =>
        reader.Languages.PrioritiesOf(entry.Culture).Where(x => entry.Item.In(x) is not null)
            .Select(x => files.Of(reader, document.ToPassOn(x)))
            .FirstOrDefault(x => x.Count > 0) ?? [];
}

/// <summary>An item of a pack.</summary>
/// <param name="Entry">In the language it is shown in.</param>
/// <param name="WasSent">The log has that it was sent to them.</param>
/// <param name="Files">What can be downloaded.</param>
internal sealed record PackItem(CatalogueEntry Entry, bool WasSent, IReadOnlyList<FileLink> Files);

/// <summary>An item for whoever reads it.</summary>
internal sealed record PackMaterial(Reader Reader, PackItem Item);
