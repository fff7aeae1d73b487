using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Inpud.Search.Answers;

/// <summary>
/// Lets through what has the chosen values of every facet, and counts for each facet what its values would lead to, the other facets as
/// they are: so a second value of the same facet is offered with the number that it adds.
/// </summary>
/// <param name="inner">Takes what is let through.</param>
/// <param name="narrowed">For each facet the chosen values.</param>
/// <param name="counted">Facets that are counted.</param>
internal sealed class CollectHits(ICollector inner, IReadOnlyDictionary<string, IReadOnlyList<string>> narrowed, IReadOnlyList<string> counted) : ICollector
{
    private readonly string[] _filters = [.. narrowed.Where(x => x.Value.Count > 0).Select(x => x.Key)];

    private readonly Dictionary<string, int[]> _counts = counted.Distinct(StringComparer.Ordinal).ToDictionary(x => x, _ => Array.Empty<int>(), StringComparer.Ordinal);
    private (FacetColumn Column, HashSet<int> Chosen)[] _filtering = [];
    private (string Facet, FacetColumn Column, int[] Counts)[] _counting = [];

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        // Values get their numbers when their segment is read for the first time: only then they can be looked up.
        _filtering = [.. _filters.Select(x => (FacetColumn.Of(context.AtomicReader, x), narrowed[x].Select(FacetColumn.ValuesOf(x).Find).ToHashSet()))];
        _counting = [.. _counts.Keys.ToList().Select(facet =>
        {
            var column = FacetColumn.Of(context.AtomicReader, facet);
            var counts = _counts[facet];
            Array.Resize(ref counts, FacetColumn.ValuesOf(facet).Count);
            return (facet, column, _counts[facet] = counts);
        })];
        inner.SetNextReader(context);
    }

    public void Collect(int document)
    {
        var missing = -1;
        for (var filter = 0; filter < _filters.Length; filter++)
        {
            if (HasOne(_filtering[filter].Column.Of(document), _filtering[filter].Chosen))
            {
                continue;
            }

            if (missing >= 0)
            {
                return;
            }

            missing = filter;
        }

        if (missing < 0)
        {
            inner.Collect(document);
        }

        foreach (var (facet, column, counts) in _counting)
        {
            if (missing >= 0 && _filters[missing] != facet)
            {
                continue;
            }

            foreach (var number in column.Of(document))
            {
                counts[number]++;
            }
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets() => _counts.ToDictionary(
        x => x.Key,
        IReadOnlyList<FacetCount> (x) =>
        [
            .. x.Value.Index().Where(y => y.Item > 0).Select(y => new FacetCount(FacetColumn.ValuesOf(x.Key)[y.Index], y.Item))
                .OrderByDescending(y => y.Count).ThenBy(y => y.Value, StringComparer.Ordinal),
        ],
        StringComparer.Ordinal);

    private static bool HasOne(ReadOnlySpan<int> values, HashSet<int> chosen)
    {
        foreach (var value in values)
        {
            if (chosen.Contains(value))
            {
                return true;
            }
        }

        return false;
    }
}
