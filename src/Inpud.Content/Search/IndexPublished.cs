using Inpud.Content.Catalogue;
using Inpud.Search.Documents;
using Inpud.Search.Indexes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Content.Search;

/// <summary>Brings the readers' index to what is published.</summary>
internal sealed partial class IndexPublished(
    PublicIndex index, CatalogueSource source, IPublishedContentCache content, ReadSearchDocument read, ILogger<IndexPublished> log)
{
    /// <summary>Documents are read and put so many at a time: what was put is findable, and memory stays small.</summary>
    private const int AtATime = 200;

    /// <summary>All that is searched, one after the other.</summary>
    public IEnumerable<SearchDocument> All()
    {
        var catalogue = source.Current;
        return catalogue.Items.Where(ReadSearchDocument.IsSearched).SelectMany(x => Of(catalogue, x));
    }

    /// <summary>Puts what is missing or of another state and takes out what is published no more.</summary>
    /// <returns>How many were put or taken out.</returns>
    public int Reconcile(CancellationToken stop)
    {
        var catalogue = source.Current;
        var known = index.Index.Stamps();
        var published = catalogue.Items.Where(ReadSearchDocument.IsSearched).SelectMany(x => x.Entries).ToDictionary(x => new DocumentId(x.Key, x.Culture.Name));
        var gone = known.Keys.Where(x => !published.ContainsKey(x)).ToList();
        var changed = published.Where(x => known.GetValueOrDefault(x.Key) != ReadSearchDocument.StampOf(catalogue, x.Value)).Select(x => x.Value).ToList();
        index.Index.Change([], gone);
        foreach (var some in changed.Chunk(AtATime))
        {
            stop.ThrowIfCancellationRequested();
            index.Index.Change(some.GroupBy(x => x.Item).SelectMany(x => Of(catalogue, x.Key, x)), []);
        }

        return gone.Count + changed.Count;
    }

    /// <summary>Reads again what changed, and what tells of it.</summary>
    public void Refresh(IReadOnlyCollection<Guid> keys)
    {
        var (catalogue, known) = (source.Current, index.Index.Stamps());
        var affected = keys.Concat(index.Index.TellingOf(keys)).ToHashSet();
        var put = affected.Select(catalogue.Find).OfType<CatalogueItem>().Where(ReadSearchDocument.IsSearched).SelectMany(x => Of(catalogue, x)).ToList();
        var there = put.Select(x => x.Id).ToHashSet();
        index.Index.Change(put, known.Keys.Where(x => affected.Contains(x.Key) && !there.Contains(x)));
    }

    private IEnumerable<SearchDocument> Of(CatalogueSnapshot catalogue, CatalogueItem item, IEnumerable<CatalogueEntry>? entries = null) =>
        content.GetById(item.Key) is { } document ? (entries ?? item.Entries).Select(x => Read(catalogue, x, document)).OfType<SearchDocument>() : [];

    /// <summary>What cannot be read is not found; it does not keep all others from being found.</summary>
    private SearchDocument? Read(CatalogueSnapshot catalogue, CatalogueEntry entry, IPublishedContent document)
    {
        try
        {
            return read.Run(catalogue, entry, document);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Unreadable(log, entry.Key, entry.Culture, failure);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Document} cannot be read for the search in {Culture}")]
    private static partial void Unreadable(ILogger log, Guid document, Culture culture, Exception failure);
}
