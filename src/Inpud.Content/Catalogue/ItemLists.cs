namespace Inpud.Content.Catalogue;

/// <summary>Ordered lists of items, each under a document's key. A copy shares every list until it changes one.</summary>
internal sealed class ItemLists
{
    private readonly IComparer<CatalogueItem> order;
    private readonly Dictionary<Guid, List<CatalogueItem>> lists;
    private readonly HashSet<Guid> own = [];

    public ItemLists(IComparer<CatalogueItem> order)
        : this(order, [])
    {
    }

    private ItemLists(IComparer<CatalogueItem> order, Dictionary<Guid, List<CatalogueItem>> lists) => (this.order, this.lists) = (order, lists);

    public ItemLists Copy() => new(order, new(lists));

    public IReadOnlyList<CatalogueItem> Of(Guid key) => lists.TryGetValue(key, out var list) ? list : [];

    public void Add(Guid key, CatalogueItem item) => OwnList(key).Insert(item, order);

    public void Add(IEnumerable<Guid> keys, CatalogueItem item)
    {
        foreach (var key in keys)
        {
            Add(key, item);
        }
    }

    public void Remove(IEnumerable<Guid> keys, CatalogueItem item)
    {
        foreach (var key in keys)
        {
            OwnList(key).Remove(item);
        }
    }

    private List<CatalogueItem> OwnList(Guid key)
    {
        if (own.Add(key))
        {
            lists[key] = [.. Of(key)];
        }

        return lists[key];
    }
}
