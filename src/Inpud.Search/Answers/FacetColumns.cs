using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Inpud.Search.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Inpud.Search.Answers;

/// <summary>Values of a facet, each by a number that stays the same as long as the process lives.</summary>
internal sealed class FacetValues
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly Lock _adding = new();

    public int Count => Volatile.Read(ref _count);

    private int _count;

    public string this[int number]
    {
        get
        {
            lock (_adding)
            {
                return _values[number];
            }
        }
    }

    /// <summary>The number of a value, which gets one if it has none.</summary>
    public int NumberOf(string value) => _numbers.GetOrAdd(value, Add);

    /// <summary>-1 where no document had it yet.</summary>
    public int Find(string value) => _numbers.GetValueOrDefault(value, -1);

    private int Add(string value)
    {
        lock (_adding)
        {
            if (_numbers.TryGetValue(value, out var known))
            {
                return known;
            }

            _values.Add(value);
            Volatile.Write(ref _count, _values.Count);
            return _numbers[value] = _values.Count - 1;
        }
    }
}

/// <summary>
/// Which values of a facet each document of a segment has. A segment never changes, so that after a change only what is new is read.
/// </summary>
internal sealed class FacetColumn
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FacetColumn>> _ofSegments = [];
    private static readonly ConcurrentDictionary<string, FacetValues> _values = new(StringComparer.Ordinal);

    private readonly int[] _starts;
    private readonly int[] _numbers;

    private FacetColumn(int[] starts, int[] numbers) => (_starts, _numbers) = (starts, numbers);

    public static FacetValues ValuesOf(string facet) => _values.GetOrAdd(facet, _ => new FacetValues());

    public static FacetColumn Of(AtomicReader segment, string facet) => _ofSegments
        .GetValue(segment.CoreCacheKey, _ => new ConcurrentDictionary<string, FacetColumn>(StringComparer.Ordinal))
        .GetOrAdd(facet, name => Read(segment, name));

    /// <summary>Numbers of a document's values.</summary>
    public ReadOnlySpan<int> Of(int document) => _numbers.AsSpan(_starts[document].._starts[document + 1]);

    private static FacetColumn Read(AtomicReader segment, string facet)
    {
        var (starts, numbers, all) = (new int[segment.MaxDoc + 1], new List<int>(segment.MaxDoc), ValuesOf(facet));
        var stored = segment.GetSortedSetDocValues(IndexFields.Facet(facet));
        var known = new int[stored?.ValueCount ?? 0];
        var text = new BytesRef();
        for (var ordinal = 0; ordinal < known.Length; ordinal++)
        {
            stored!.LookupOrd(ordinal, text);
            known[ordinal] = all.NumberOf(text.Utf8ToString());
        }

        for (var document = 0; document < segment.MaxDoc; document++)
        {
            starts[document] = numbers.Count;
            stored?.SetDocument(document);
            for (var ordinal = stored?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = stored!.NextOrd())
            {
                numbers.Add(known[ordinal]);
            }
        }

        starts[^1] = numbers.Count;
        return new FacetColumn(starts, [.. numbers]);
    }
}
