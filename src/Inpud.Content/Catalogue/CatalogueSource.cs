using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Content.Catalogue;

/// <summary>
/// Keeps the catalogue of what is published. It is made when it is first asked for; after that a change costs reading the documents
/// that changed, at the time of the change, and readers pay nothing.
/// </summary>
public sealed class CatalogueSource(
    IPublishedContentCache content,
    IDocumentNavigationQueryService tree,
    IDocumentPublishStatusQueryService status,
    IDocumentUrlService urls,
    IEventAggregator events)
{
    private readonly Lock making = new();
    private CatalogueSnapshot? current;

    /// <summary>What is published now.</summary>
    public CatalogueSnapshot Current => Volatile.Read(ref current) ?? Make();

    /// <summary>Takes in that these documents changed, were published, withdrawn, moved or deleted.</summary>
    internal void Refresh(IReadOnlyCollection<Guid> documents, IReadOnlyCollection<Guid> branches)
    {
        HashSet<Guid> affected = [.. documents, .. branches];
        lock (making)
        {
            if (current is { } before)
            {
                Volatile.Write(ref current, Next(before, affected, branches));
            }
        }

        events.Publish(new CatalogueChangedNotification(affected, Everything: false));
    }

    /// <summary>Forgets everything: the next reader makes the catalogue anew.</summary>
    internal void Forget()
    {
        lock (making)
        {
            Volatile.Write(ref current, null);
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
            if (current is null)
            {
                var keys = tree.TryGetRootKeys(out var roots) ? roots.SelectMany(SelfAndBelow) : [];
                Volatile.Write(ref current, CatalogueSnapshot.Of(keys.Select(Read).OfType<CatalogueItem>()));
            }

            return current;
        }
    }

    private CatalogueSnapshot Next(CatalogueSnapshot before, HashSet<Guid> affected, IReadOnlyCollection<Guid> branches)
    {
        var waiting = new Queue<Guid>(affected.Concat(branches.SelectMany(branch => Below(before, branch))).Distinct());
        HashSet<Guid> seen = [.. waiting];
        List<Guid> gone = [];
        List<CatalogueItem> read = [];
        while (waiting.TryDequeue(out var key))
        {
            var (old, now) = (before.Find(key), Read(key));
            affected.Add(key);
            AddNeighbours(affected, old);
            AddNeighbours(affected, now);
            if (now is null)
            {
                gone.Add(key);
            }
            else
            {
                read.Add(now);
            }

            // A new address or language of a document is one of everything below it too, and Core does not announce those.
            if (HasMoved(old, now))
            {
                Below(before, key).Where(seen.Add).ToList().ForEach(waiting.Enqueue);
            }
        }

        return before.With(gone, read);
    }

    private IEnumerable<Guid> SelfAndBelow(Guid key) => tree.TryGetDescendantsKeysOrSelfKeys(key, out var keys) ? keys : [];

    /// <summary>What is below a document now, and what was: after a move to the recycle bin the tree knows no more than the snapshot.</summary>
    private IEnumerable<Guid> Below(CatalogueSnapshot before, Guid key) =>
        (tree.TryGetDescendantsKeys(key, out var now) ? now : [])
            .Concat(before.Items.Where(item => item.Ancestors.Contains(key)).Select(item => item.Key))
            .Distinct();

    private CatalogueItem? Read(Guid key)
    {
        if (!tree.TryGetAncestorsKeys(key, out var above) || content.GetById(key) is not { } document)
        {
            return null;
        }

        Guid[] ancestors = [.. above];
        (Culture, string)[] paths = [.. PathsOf(key, ancestors, document.Cultures.Keys)];
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
