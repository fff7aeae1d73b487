namespace Inpud.Content.Catalogue;

/// <summary>
/// Everything that is published at one moment, in memory: to look up by key or address, to list, and to see what points where. It
/// never changes; a publish makes the next one, which shares with it what is the same.
/// </summary>
public sealed class CatalogueSnapshot
{
    /// <summary>With more changes than this, putting everything in its place anew is cheaper than finding each place.</summary>
    private const int ManyChanges = 100;

    private readonly Dictionary<Guid, CatalogueItem> items;
    private readonly Dictionary<Culture, Shelf> shelves;
    private readonly ItemLists referring;
    private readonly ItemLists superseding;
    private readonly ItemLists children;
    private readonly SubjectNumbers subjects;

    private CatalogueSnapshot(Dictionary<Guid, CatalogueItem> items)
    {
        (this.items, subjects, shelves) = (items, new SubjectNumbers(items), []);
        (referring, superseding, children) = (new(ItemOrder.NewestFirst), new(ItemOrder.NewestFirst), new(ItemOrder.AmongSiblings));
        foreach (var item in items.Values.Order(ItemOrder.AmongSiblings))
        {
            Place(item);
        }

        foreach (var item in items.Values.Where(item => item.IsListed).Order(ItemOrder.NewestFirst))
        {
            List(item);
        }
    }

    private CatalogueSnapshot(CatalogueSnapshot before)
    {
        (items, subjects, Home) = (new(before.items), before.subjects, before.Home);
        shelves = before.shelves.ToDictionary(shelf => shelf.Key, shelf => shelf.Value.Copy());
        (referring, superseding, children) = (before.referring.Copy(), before.superseding.Copy(), before.children.Copy());
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
    public CatalogueSnapshot With(IReadOnlyCollection<Guid> gone, IReadOnlyCollection<CatalogueItem> changed)
    {
        CatalogueItem[] replaced = [.. gone.Concat(changed.Select(item => item.Key)).Select(Find).OfType<CatalogueItem>()];
        return replaced.Concat(changed).Any(ConcernsOthers) || gone.Count + changed.Count > ManyChanges
            ? WithAllPlacedAnew(gone, changed)
            : new CatalogueSnapshot(this).Replace(replaced, changed);
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
    public IReadOnlyList<CatalogueItem> ChildrenOf(Guid key) => children.Of(key);

    /// <summary>Items that refer to this one, the newest first.</summary>
    public IReadOnlyList<CatalogueItem> ReferringTo(Guid key) => referring.Of(key);

    /// <summary>Works that replace this one, the newest first.</summary>
    public IReadOnlyList<CatalogueItem> Superseding(Guid key) => superseding.Of(key);

    /// <summary>Wider and narrower subjects say what items are counted under; the home page has the only address without a parent's.</summary>
    private static bool ConcernsOthers(CatalogueItem item) => item.IsSubject || item.Parent is null;

    private CatalogueSnapshot WithAllPlacedAnew(IEnumerable<Guid> gone, IEnumerable<CatalogueItem> changed)
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

    private CatalogueSnapshot Replace(IEnumerable<CatalogueItem> replaced, IEnumerable<CatalogueItem> changed)
    {
        foreach (var item in replaced)
        {
            items.Remove(item.Key);
            Remove(item);
        }

        foreach (var item in changed)
        {
            items[item.Key] = item;
            Place(item);
            if (item.IsListed)
            {
                List(item);
            }
        }

        return this;
    }

    private void Place(CatalogueItem item)
    {
        if (item.Parent is { } parent)
        {
            children.Add(parent, item);
        }
        else
        {
            Home ??= item;
        }

        foreach (var entry in item.Entries)
        {
            ShelfOf(entry.Culture).Put(entry);
        }
    }

    private void List(CatalogueItem item)
    {
        var under = SortedUnder.Of(item, subjects);
        foreach (var entry in item.Entries)
        {
            ShelfOf(entry.Culture).List(new ShelfRow(entry, under));
        }

        referring.Add(item.RefersTo, item);
        superseding.Add(item.Supersedes, item);
    }

    private void Remove(CatalogueItem item)
    {
        children.Remove([item.Parent!.Value], item);
        referring.Remove(item.RefersTo, item);
        superseding.Remove(item.Supersedes, item);
        foreach (var entry in item.Entries)
        {
            ShelfOf(entry.Culture).Remove(entry);
        }
    }

    private Shelf ShelfOf(Culture culture)
    {
        if (!shelves.TryGetValue(culture, out var shelf))
        {
            shelves[culture] = shelf = new Shelf();
        }

        return shelf;
    }
}
