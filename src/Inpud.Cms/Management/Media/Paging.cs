namespace Inpud.Cms.Management.Media;

/// <summary>Reads one page, as Core numbers them, and says how many there are of all.</summary>
internal delegate IEnumerable<T> ReadPage<T>(long page, int size, out long total);

/// <summary>Core reads by numbered pages; the client asks for any part.</summary>
internal static class Paging
{
    /// <summary>A part that does not begin where a page does is cut from two pages. Of no items, only the number is told.</summary>
    public static (long Total, IReadOnlyList<T> Items) Part<T>(int skip, int take, ReadPage<T> read)
    {
        var size = Math.Max(take, 1);
        var (page, into) = (skip / size, skip % size);
        List<T> items = [.. read(page, size, out var total)];
        if (take == 0)
        {
            return (total, []);
        }

        if (into > 0)
        {
            items.AddRange(read(page + 1, size, out _));
        }

        return (total, [.. items.Skip(into).Take(take)]);
    }

    /// <summary>A part of a list that is in memory.</summary>
    public static (long Total, IReadOnlyList<T> Items) Part<T>(this IReadOnlyCollection<T> all, int skip, int take) =>
        (all.Count, [.. all.Skip(skip).Take(take)]);
}
