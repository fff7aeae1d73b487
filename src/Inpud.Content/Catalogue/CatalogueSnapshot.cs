using System.Collections.ObjectModel;

namespace Inpud.Content.Catalogue;

/// <summary>
/// Everything that is published at one moment, in memory: to look up by key or address, to list, and to see what points where. It
/// never changes; a publish makes the next one. Making one of 20,000 documents in six languages takes some tens of milliseconds.
/// </summary>
public sealed class CatalogueSnapshot
{
    private readonly Dictionary<Guid, CatalogueItem> items;
    private readonly Dictionary<Culture, Shelf> shelves = [];
    private readonly Dictionary<Guid, List<CatalogueItem>> referring = [];
    private readonly Dictionary<Guid, List<CatalogueItem>> superseding = [];
    private readonly Dictionary<Guid, List<CatalogueItem>> children = [];
    private readonly SubjectNumbers subjects;

    private CatalogueSnapshot(Dictionary<Guid, CatalogueItem> items)
    {
        this.items = items;
        subjects = new SubjectNumbers(items);
        foreach (var item in items.Values)
        {
            Place(item);
        }

        foreach (var item in items.Values.Where(item => item.IsListed).Order(NewestFirst.Instance))
        {
            List(item);
        }

        foreach (var below in children.Values)
        {
            below.Sort((one, other) => one.SortOrder.CompareTo(other.SortOrder));
        }
    }

    /// <summary>A site without a published document.</summary>
    public static CatalogueSnapshot Empty { get; } = new([]);

    /// <summary>The home page, or null.</summary>
    public CatalogueItem? Home { get; private set; }

    /// <summary>Every published document, in no order.</summary>
    public IReadOnlyCollection<CatalogueItem> Items => items.Values;

    /// <summary>A snapshot of these documents.</summary>
    public static CatalogueSnapshot Of(IEnumerable<CatalogueItem> published) => new(published.ToDictionary(item => item.Key));

    /// <summary>The next snapshot: without the documents that are gone, and with those that are new or have changed.</summary>
    public CatalogueSnapshot With(IEnumerable<Guid> gone, IEnumerable<CatalogueItem> changed)
    {
        var next = new Dictionary<Guid, CatalogueItem>(items);
        foreach (var key in gone)
        {
            next.Remove(key);
        }

        foreach (var item in changed)
        {
            next[item.Key] = item;
        }

        return new CatalogueSnapshot(next);
    }

    /// <summary>A published document, or null.</summary>
    public CatalogueItem? Find(Guid key) => items.GetValueOrDefault(key);

    /// <summary>One language of a published document, or null where it is not published in it.</summary>
    public CatalogueEntry? Find(Guid key, Culture culture) => Find(key)?.In(culture);

    /// <summary>What stands at an address in one language, or null. Addresses are written as in <see cref="CatalogueEntry.Path"/>.</summary>
    public CatalogueEntry? At(Culture culture, string path) => shelves.GetValueOrDefault(culture)?.At(path);

    /// <summary>A part of a list, with the number of items behind every choice of a filter.</summary>
    public CataloguePage Find(CatalogueQuery query) =>
        FindInShelf.Run(query, shelves.GetValueOrDefault(query.Culture)?.Rows(query.Type) ?? [], subjects);

    /// <summary>All entries of one document type in one language, the newest first; of all listed types where none is given.</summary>
    public IEnumerable<CatalogueEntry> Newest(Culture culture, string? type = null) =>
        shelves.GetValueOrDefault(culture)?.Rows(type).Select(row => row.Entry) ?? [];

    /// <summary>Published documents right below this one, in their order.</summary>
    public IReadOnlyList<CatalogueItem> ChildrenOf(Guid key) => Ordered(children, key);

    /// <summary>Items that refer to this one, the newest first.</summary>
    public IReadOnlyList<CatalogueItem> ReferringTo(Guid key) => Ordered(referring, key);

    /// <summary>Works that replace this one, the newest first.</summary>
    public IReadOnlyList<CatalogueItem> Superseding(Guid key) => Ordered(superseding, key);

    private static ReadOnlyCollection<CatalogueItem> Ordered(Dictionary<Guid, List<CatalogueItem>> lists, Guid key) =>
        lists.TryGetValue(key, out var list) ? list.AsReadOnly() : ReadOnlyCollection<CatalogueItem>.Empty;

    private static void Add(Dictionary<Guid, List<CatalogueItem>> lists, Guid key, CatalogueItem item)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(item);
    }

    private void Place(CatalogueItem item)
    {
        if (item.Parent is { } parent)
        {
            Add(children, parent, item);
        }
        else
        {
            Home ??= item;
        }

        foreach (var entry in item.Entries)
        {
            if (!shelves.TryGetValue(entry.Culture, out var shelf))
            {
                shelves[entry.Culture] = shelf = new Shelf();
            }

            shelf.Put(entry);
        }
    }

    private void List(CatalogueItem item)
    {
        var under = SortedUnder.Of(item, subjects);
        foreach (var entry in item.Entries)
        {
            shelves[entry.Culture].List(new ShelfRow(entry, under));
        }

        foreach (var target in item.RefersTo)
        {
            Add(referring, target, item);
        }

        foreach (var target in item.Supersedes)
        {
            Add(superseding, target, item);
        }
    }

    /// <summary>By date, the newest first; what has none comes last. Keys decide between equals, so that pages never overlap.</summary>
    private sealed class NewestFirst : IComparer<CatalogueItem>
    {
        public static NewestFirst Instance { get; } = new();

        public int Compare(CatalogueItem? x, CatalogueItem? y)
        {
            var byDate = Nullable.Compare(y?.Date?.Date, x?.Date?.Date);
            return byDate != 0 ? byDate : Nullable.Compare(x?.Key, y?.Key);
        }
    }
}
