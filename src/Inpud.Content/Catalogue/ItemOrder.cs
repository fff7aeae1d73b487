namespace Inpud.Content.Catalogue;

/// <summary>The orders in which items are shown. Keys decide between equals, so that pages of a list never overlap.</summary>
internal static class ItemOrder
{
    /// <summary>By date, the newest first; what has none comes last.</summary>
    public static IComparer<CatalogueItem> NewestFirst { get; } = Comparer<CatalogueItem>.Create((one, other) =>
        Nullable.Compare(other.Date?.Date, one.Date?.Date) is not 0 and var byDate ? byDate : one.Key.CompareTo(other.Key));

    /// <summary>As the editors arranged them.</summary>
    public static IComparer<CatalogueItem> AmongSiblings { get; } = Comparer<CatalogueItem>.Create((one, other) =>
        one.SortOrder.CompareTo(other.SortOrder) is not 0 and var byPlace ? byPlace : one.Key.CompareTo(other.Key));

    /// <summary>Puts something where it belongs in a list that is in order; at its end without a search.</summary>
    public static void Insert<T>(this List<T> list, T one, IComparer<T> order)
    {
        if (list.Count == 0 || order.Compare(list[^1], one) <= 0)
        {
            list.Add(one);
            return;
        }

        var place = list.BinarySearch(one, order);
        list.Insert(place < 0 ? ~place : place, one);
    }
}
