namespace Inpud.Cms.Management.Http;

/// <summary>
/// Core's services read whole pages; the client names where to begin and how many. A page that contains what was asked for, and what of
/// it to leave out.
/// </summary>
/// <param name="Index">The page's number, from 0.</param>
/// <param name="Size">Its size; 1 at least.</param>
/// <param name="Before">How many of its items come before what was asked for.</param>
internal sealed record PageWindow(int Index, int Size, int Before)
{
    public static PageWindow Of(int skip, int take)
    {
        var size = Math.Max(take, 1);
        while (skip / size != (int)(((long)skip + Math.Max(take, 1) - 1) / size))
        {
            size++;
        }

        return new PageWindow(skip / size, size, skip % size);
    }

    /// <summary>Where the page begins.</summary>
    public int Skip => Index * Size;

    public IEnumerable<T> Cut<T>(IEnumerable<T> page, int take) => page.Skip(Before).Take(take);
}
