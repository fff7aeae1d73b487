namespace Inpud.Content.Network;

/// <summary>A page of a list.</summary>
/// <param name="Rows">What is on it.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Which page it is, from 1; one that exists, whatever was asked for.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record Listed<T>(IReadOnlyList<T> Rows, int Total, int Page, int Pages);

/// <summary>Cuts lists into pages.</summary>
public static class Listed
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>The page asked for, or the last one.</summary>
    public static Listed<T> Of<T>(IReadOnlyList<T> all, int page, int size = Size)
    {
        var (at, pages) = PageOf(all.Count, page, size);
        return new Listed<T>([.. all.Skip((at - 1) * size).Take(size)], all.Count, at, pages);
    }

    internal static (int Page, int Pages) PageOf(int total, int page, int size)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return (Math.Clamp(page, 1, pages), pages);
    }
}
