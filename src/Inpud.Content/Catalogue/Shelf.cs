namespace Inpud.Content.Catalogue;

/// <summary>Everything published in one language, ready to be looked up and listed.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<string, CatalogueEntry> byPath = new(StringComparer.Ordinal);
    private readonly List<ShelfRow> all = [];
    private readonly Dictionary<string, List<ShelfRow>> byType = new(StringComparer.Ordinal);

    /// <summary>Rows of every listed type, the newest first.</summary>
    public IReadOnlyList<ShelfRow> Rows(string? type) => type is null ? all : byType.GetValueOrDefault(type, []);

    public CatalogueEntry? At(string path) => byPath.GetValueOrDefault(path);

    public void Put(CatalogueEntry entry) => byPath.TryAdd(entry.Path, entry);

    /// <summary>Rows must come in the order of the list.</summary>
    public void List(ShelfRow row)
    {
        all.Add(row);
        if (!byType.TryGetValue(row.Entry.Item.Type, out var ofType))
        {
            byType[row.Entry.Item.Type] = ofType = [];
        }

        ofType.Add(row);
    }
}

/// <summary>An entry in a list, with the numbers of its subjects and of all that are wider.</summary>
internal sealed record ShelfRow(CatalogueEntry Entry, SortedUnder Under);

/// <summary>The same for every language of an item, and shared by them.</summary>
internal sealed record SortedUnder(int[] Topics, int[] Regions, int[] Demands, int[] Plans)
{
    public static SortedUnder Of(CatalogueItem item, SubjectNumbers subjects) => new(
        subjects.Widened(item.Topics), subjects.Widened(item.Regions), subjects.Widened(item.Demands), subjects.Widened(item.PlanDirections));
}
