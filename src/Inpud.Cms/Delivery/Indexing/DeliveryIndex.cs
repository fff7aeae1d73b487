using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>
/// All documents that queries run over, as they were at one moment. A change makes a new index, which shares the documents
/// that did not change. What a language's queries need is worked out on the first of them and kept with the index.
/// </summary>
internal sealed class DeliveryIndex
{
    private readonly DeliveryFields _fields;
    private readonly Dictionary<Guid, DeliveryDocument> _documents;
    private readonly FrozenSet<string> _cultures;
    private readonly Lazy<ILookup<Guid, DeliveryDocument>> _children;
    private readonly ConcurrentDictionary<string, Lazy<DeliverySlice>> _slices = new(StringComparer.OrdinalIgnoreCase);

    private DeliveryIndex(DeliveryFields fields, Dictionary<Guid, DeliveryDocument> documents, FrozenSet<string> cultures)
    {
        _fields = fields;
        _documents = documents;
        _cultures = cultures;
        _children = new(() => _documents.Values.OrderBy(x => x.SortOrder).ThenBy(x => x.Key).ToLookup(x => x.ParentKey ?? Guid.Empty));
    }

    public int Count => _documents.Count;

    public static DeliveryIndex Build(DeliveryFields fields, IEnumerable<DeliveryDocument> documents)
    {
        var byKey = documents.ToDictionary(x => x.Key);
        return new DeliveryIndex(fields, byKey, CulturesOf(byKey.Values).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The index with these documents added or in place of those with their keys.</summary>
    public DeliveryIndex With(IEnumerable<DeliveryDocument> changed) => Changed([], changed);

    /// <summary>The index without these documents. What lay below them stays, out of sight, until a parent is there again.</summary>
    public DeliveryIndex Without(IEnumerable<Guid> keys) => Changed(keys, []);

    /// <summary>Both at once: one copy instead of two.</summary>
    public DeliveryIndex Changed(IEnumerable<Guid> removed, IEnumerable<DeliveryDocument> changed)
    {
        var documents = new Dictionary<Guid, DeliveryDocument>(_documents);
        foreach (var key in removed)
        {
            documents.Remove(key);
        }

        DeliveryDocument[] added = [.. changed];
        foreach (var document in added)
        {
            documents[document.Key] = document;
        }

        // A language that is gone may stay: it shows what a language that never was would show.
        var cultures = CulturesOf(added).All(_cultures.Contains)
            ? _cultures
            : _cultures.Union(CulturesOf(added), StringComparer.OrdinalIgnoreCase).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return new DeliveryIndex(_fields, documents, cultures);
    }

    /// <summary>
    /// What readers of that language can reach: documents in it or for all languages, below parents that are too. A language
    /// that no document has shows those for all languages.
    /// </summary>
    public DeliverySlice In(string culture) => _slices.GetOrAdd(
        _cultures.Contains(culture) ? culture : "",
        name => new(() => DeliverySlice.Walk(name, _fields, _children.Value))).Value;

    private static IEnumerable<string> CulturesOf(IEnumerable<DeliveryDocument> documents) => documents.SelectMany(x => x.Variants.Keys);
}
