namespace Inpud.Content.Catalogue;

/// <summary>Everything published in one language, ready to be looked up and listed.</summary>
internal sealed class Shelf
{
    private static readonly IComparer<ShelfRow> newestFirst =
        Comparer<ShelfRow>.Create((one, other) => ItemOrder.NewestFirst.Compare(one.Entry.Item, other.Entry.Item));

    private readonly Dictionary<string, CatalogueEntry> byPath;
    private readonly List<ShelfRow> all;
    private readonly Dictionary<string, List<ShelfRow>> byType;

    public Shelf() => (byPath, all, byType) = (new(StringComparer.Ordinal), [], new(StringComparer.Ordinal));

    private Shelf(Shelf other)
    {
        (byPath, all) = (new(other.byPath, StringComparer.Ordinal), [.. other.all]);
        byType = other.byType.ToDictionary(rows => rows.Key, List<ShelfRow> (rows) => [.. rows.Value], StringComparer.Ordinal);
    }

    public Shelf Copy() => new(this);

    /// <summary>Rows of every listed type, the newest first.</summary>
    public IReadOnlyList<ShelfRow> Rows(string? type) => type is null ? all : byType.GetValueOrDefault(type, []);

    public CatalogueEntry? At(string path) => byPath.GetValueOrDefault(path);

    public void Put(CatalogueEntry entry) => byPath.TryAdd(entry.Path, entry);

    public void List(ShelfRow row)
    {
        all.Insert(row, newestFirst);
        OfType(row.Entry.Item).Insert(row, newestFirst);
    }

    /// <summary>Takes an entry off, listed or not.</summary>
    public void Remove(CatalogueEntry entry)
    {
        if (At(entry.Path) == entry)
        {
            byPath.Remove(entry.Path);
        }

        if (entry.Item.IsListed)
        {
            Remove(entry, all);
            Remove(entry, OfType(entry.Item));
        }
    }

    private static void Remove(CatalogueEntry entry, List<ShelfRow> rows)
    {
        if (rows.BinarySearch(new ShelfRow(entry, SortedUnder.Nothing), newestFirst) is >= 0 and var place)
        {
            rows.RemoveAt(place);
        }
    }

    private List<ShelfRow> OfType(CatalogueItem item)
    {
        if (!byType.TryGetValue(item.Type, out var ofType))
        {
            byType[item.Type] = ofType = [];
        }

        return ofType;
    }
}

/// <summary>An entry in a list, with the numbers of its subjects and of all that are wider.</summary>
internal sealed record ShelfRow(CatalogueEntry Entry, SortedUnder Under);

/// <summary>The same for every language of an item, and shared by them.</summary>
internal sealed record SortedUnder(int[] Topics, int[] Regions, int[] Demands, int[] Plans)
{
    public static SortedUnder Nothing { get; } = new([], [], [], []);

    public static SortedUnder Of(CatalogueItem item, SubjectNumbers subjects) => new(
        subjects.Widened(item.Topics), subjects.Widened(item.Regions), subjects.Widened(item.Demands), subjects.Widened(item.PlanDirections));
}
