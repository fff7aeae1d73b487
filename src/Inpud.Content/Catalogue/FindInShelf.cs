namespace Inpud.Content.Catalogue;

/// <summary>
/// Answers one query in a single walk over the rows. A row that misses exactly one filter is still counted among that filter's
/// own choices, so that readers see where another choice would lead.
/// </summary>
internal sealed class FindInShelf
{
    private const int NoSuchSubject = -1;

    private readonly CatalogueQuery query;
    private readonly SubjectNumbers subjects;
    private readonly int? topic;
    private readonly int? region;
    private readonly int? demand;
    private readonly int? plan;
    private readonly int[] topics;
    private readonly int[] regions;
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> years = [];
    private readonly List<CatalogueEntry> found;
    private int total;

    private FindInShelf(CatalogueQuery query, SubjectNumbers subjects)
    {
        (this.query, this.subjects) = (query, subjects);
        (topic, region) = (NumberOf(query.Topic), NumberOf(query.Region));
        (demand, plan) = (NumberOf(query.Demand), NumberOf(query.Plan));
        (topics, regions) = (new int[subjects.Count], new int[subjects.Count]);
        found = new List<CatalogueEntry>(Math.Clamp(query.Take, 0, 100));
    }

    [Flags]
    private enum Misses
    {
        None = 0,
        Kind = 1,
        Topic = 2,
        Region = 4,
        Year = 8,
        Other = 16,
    }

    public static CataloguePage Run(CatalogueQuery query, IReadOnlyList<ShelfRow> rows, SubjectNumbers subjects)
    {
        var find = new FindInShelf(query, subjects);
        for (var i = 0; i < rows.Count; i++)
        {
            find.Look(rows[query.Order == CatalogueOrder.Newest ? i : rows.Count - 1 - i]);
        }

        return new CataloguePage(find.total, find.found, new CatalogueFacets(find.kinds, find.ByKey(find.topics), find.ByKey(find.regions), find.years));
    }

    private void Look(ShelfRow row)
    {
        var misses = MissesOf(row);
        if (misses == Misses.None)
        {
            if (total >= query.Skip && found.Count < query.Take)
            {
                found.Add(row.Entry);
            }

            total++;
        }

        Count(row, misses);
    }

    private Misses MissesOf(ShelfRow row)
    {
        var (item, under) = (row.Entry.Item, row.Under);
        var misses = Misses.None;
        misses |= query.Kind is { } kind && !string.Equals(item.Kind, kind, StringComparison.Ordinal) ? Misses.Kind : Misses.None;
        misses |= query.Year is { } year && item.Date?.Date.Year != year ? Misses.Year : Misses.None;
        misses |= topic is { } t && !under.Topics.Contains(t) ? Misses.Topic : Misses.None;
        misses |= region is { } r && !under.Regions.Contains(r) ? Misses.Region : Misses.None;
        misses |= demand is { } d && !under.Demands.Contains(d) ? Misses.Other : Misses.None;
        misses |= plan is { } p && !under.Plans.Contains(p) ? Misses.Other : Misses.None;
        return misses;
    }

    private void Count(ShelfRow row, Misses misses)
    {
        var item = row.Entry.Item;
        if ((misses & ~Misses.Kind) == Misses.None && item.Kind is { } kind)
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        if ((misses & ~Misses.Year) == Misses.None && item.Date is { } date)
        {
            years[date.Date.Year] = years.GetValueOrDefault(date.Date.Year) + 1;
        }

        if ((misses & ~Misses.Topic) == Misses.None)
        {
            Add(row.Under.Topics, topics);
        }

        if ((misses & ~Misses.Region) == Misses.None)
        {
            Add(row.Under.Regions, regions);
        }
    }

    private static void Add(int[] numbers, int[] counts)
    {
        foreach (var number in numbers)
        {
            counts[number]++;
        }
    }

    private Dictionary<Guid, int> ByKey(int[] counts)
    {
        var byKey = new Dictionary<Guid, int>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                byKey[subjects.KeyOf(number)] = counts[number];
            }
        }

        return byKey;
    }

    private int? NumberOf(Guid? subject) => subject is { } key ? subjects.Of(key) is >= 0 and var number ? number : NoSuchSubject : null;
}
