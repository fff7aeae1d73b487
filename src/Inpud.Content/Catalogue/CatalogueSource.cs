using System.Runtime.InteropServices;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Content.Catalogue;

/// <summary>
/// Keeps the catalogue of what is published. It is made when it is first asked for; after that a change costs reading the documents
/// that changed.
/// </summary>
public sealed class CatalogueSource(
    IPublishedContentCache content,
    IDocumentCacheService documents,
    IPublishedContentTypeCache types,
    IContentTypeService contentTypes,
    IDocumentNavigationQueryService tree,
    IDocumentPublishStatusQueryService status,
    IDocumentUrlService urls,
    IEventAggregator events)
{
    private readonly Lock making = new();

    /// <summary>Documents that were read since the snapshot was made; null for those that are gone.</summary>
    private readonly Dictionary<Guid, CatalogueItem?> waiting = [];

    private CatalogueSnapshot? current;
    private bool isWaiting;

    /// <summary>What is published now.</summary>
    public CatalogueSnapshot Current => Volatile.Read(ref isWaiting) ? Make() : Volatile.Read(ref current) ?? Make();

    /// <summary>
    /// Takes in that documents changed. Only those that changed are read; the next reader pays for putting them in their places, so that
    /// publishing many at once stays cheap.
    /// </summary>
    internal void Refresh(IReadOnlyCollection<DocumentChange> changes)
    {
        HashSet<Guid> affected = [];
        lock (making)
        {
            if (current is { } before)
            {
                Read(before, changes, affected);
                Volatile.Write(ref isWaiting, waiting.Count > 0);
            }
            else
            {
                affected.UnionWith(changes.Select(change => change.Key));
            }
        }

        if (affected.Count > 0)
        {
            events.Publish(new CatalogueChangedNotification(affected, Everything: false));
        }
    }

    /// <summary>Forgets everything: the next reader makes the catalogue anew.</summary>
    internal void Forget()
    {
        lock (making)
        {
            Volatile.Write(ref current, null);
            waiting.Clear();
            Volatile.Write(ref isWaiting, false);
        }

        events.Publish(new CatalogueChangedNotification(new HashSet<Guid>(), Everything: true));
    }

    private static void AddNeighbours(HashSet<Guid> affected, CatalogueItem? item)
    {
        if (item is not null)
        {
            affected.UnionWith([.. item.RefersTo, .. item.Supersedes, .. item.Ancestors.Take(1)]);
        }
    }

    private static bool HasMoved(CatalogueItem? before, CatalogueItem? after) =>
        !(before?.Entries ?? []).Select(entry => (entry.Culture, entry.Path))
            .ToHashSet()
            .SetEquals((after?.Entries ?? []).Select(entry => (entry.Culture, entry.Path)));

    private CatalogueSnapshot Make()
    {
        lock (making)
        {
            var made = current;
            if (made is null)
            {
                made = CatalogueSnapshot.Of(ReadAll());
            }
            else if (waiting.Count > 0)
            {
                made = made.With([.. waiting.Where(one => one.Value is null).Select(one => one.Key)], [.. waiting.Values.OfType<CatalogueItem>()]);
            }

            waiting.Clear();
            Volatile.Write(ref current, made);
            Volatile.Write(ref isWaiting, false);
            return made;
        }
    }

    private void Read(CatalogueSnapshot before, IReadOnlyCollection<DocumentChange> changes, HashSet<Guid> affected)
    {
        var published = changes.Where(change => change.IsPublished).Select(change => change.Key).ToHashSet();
        var branches = changes.Where(change => change.IsBranch).SelectMany(change => Below(before, change.Key));
        Queue<Guid> toRead = new(changes.Select(change => change.Key).Concat(branches).Distinct());
        HashSet<Guid> seen = [.. toRead];
        while (toRead.TryDequeue(out var key))
        {
            var old = waiting.TryGetValue(key, out var later) ? later : before.Find(key);
            var now = Read(key);
            if (!published.Contains(key) && (old is null ? now is null : old.Says(now)))
            {
                // A draft was saved: readers see nothing of it.
                continue;
            }

            waiting[key] = now;
            affected.Add(key);
            AddNeighbours(affected, old);
            AddNeighbours(affected, now);

            // A new address or language of a document is one of everything below it too, and Core does not announce those.
            if (HasMoved(old, now))
            {
                Below(before, key).Where(seen.Add).ToList().ForEach(toRead.Enqueue);
            }
        }
    }

    /// <summary>Type by type, because so they can be read many at a time.</summary>
    private IEnumerable<CatalogueItem> ReadAll() => contentTypes.GetAll()
        .Where(type => !type.IsElement)
        .SelectMany(type => documents.GetByContentType(types.Get(PublishedItemType.Content, type.Key)))
        .Select(Read)
        .OfType<CatalogueItem>();

    /// <summary>What is below a document now, and what was: after a move to the recycle bin the tree knows no more than the snapshot.</summary>
    private IEnumerable<Guid> Below(CatalogueSnapshot before, Guid key) =>
        (tree.TryGetDescendantsKeys(key, out var now) ? now : [])
            .Concat(before.Items.Where(item => item.Ancestors.Contains(key)).Select(item => item.Key))
            .Distinct();

    private CatalogueItem? Read(Guid key) => content.GetById(key) is { } document ? Read(document) : null;

    private CatalogueItem? Read(IPublishedContent document)
    {
        if (!tree.TryGetAncestorsKeys(document.Key, out var above))
        {
            return null;
        }

        Guid[] ancestors = [.. above];
        (Culture, string)[] paths = [.. PathsOf(document.Key, ancestors, document.Cultures.Keys)];
        return paths.Length > 0 ? ReadCatalogueItem.From(document, ancestors, paths) : null;
    }

    private IEnumerable<(Culture Culture, string Path)> PathsOf(Guid key, Guid[] ancestors, IEnumerable<string> cultures)
    {
        foreach (var name in cultures)
        {
            if (Culture.TryParse(name, out var culture) && PathOf(key, ancestors, culture.Name) is { } path)
            {
                yield return (culture, path);
            }
        }
    }

    /// <summary>Null where the document, or one above it, is not published in this language.</summary>
    private string? PathOf(Guid key, Guid[] ancestors, string culture)
    {
        if (!status.IsPublished(key, culture) || !status.HasPublishedAncestorPath(key, culture))
        {
            return null;
        }

        // The home page has an address segment too, which no address shows.
        var segments = ancestors.Prepend(key).SkipLast(1).Select(one => urls.GetUrlSegment(one, culture, isDraft: false)).Reverse().ToArray();
        return Array.TrueForAll(segments, segment => !string.IsNullOrEmpty(segment)) ? "/" + string.Join('/', segments) : null;
    }
}

/// <summary>What Core says about a document that changed.</summary>
/// <param name="Key">The document.</param>
/// <param name="IsBranch">Everything below it may have changed too.</param>
/// <param name="IsPublished">A language of it was published or withdrawn, so its text may be another although nothing in the catalogue is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocumentChange(Guid Key, bool IsBranch, bool IsPublished);
