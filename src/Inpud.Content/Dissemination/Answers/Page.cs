namespace Inpud.Content.Dissemination;

/// <summary>A page of a list.</summary>
/// <param name="Rows">At most <see cref="Size"/>, or however many were asked for.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">From 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, int Number)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>How many pages there are, one at least.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page of a list that is in memory.</summary>
    internal static Page<T> Of(IReadOnlyCollection<T> all, int number, int size) =>
        new([.. all.Skip(Before(number, size)).Take(size)], all.Count, number);

    /// <summary>How many rows come before the page.</summary>
    internal static int Before(int number, int size) => (int)Math.Min((long)(Math.Max(number, 1) - 1) * size, int.MaxValue);
}
