namespace Inpud.Content.Network;

/// <summary>Which member networks an organisation belongs to, itself included, through however many others.</summary>
/// <param name="Parents">Organisation and what it belongs to, each by number.</param>
/// <param name="Numbers">Organisation and its <see cref="Organisation.NetworkNumber"/>.</param>
internal sealed record NetworkTree(ILookup<int, int> Parents, IReadOnlyDictionary<int, int> Numbers)
{
    /// <summary>Bit n is set where it belongs to the network of number n.</summary>
    public long NetworksOf(int organisation) =>
        AndAbove(organisation).Aggregate(0L, (bits, x) => Numbers.TryGetValue(x, out var number) ? bits | (1L << number) : bits);

    /// <summary>Whether one belongs to the other, or is it.</summary>
    public bool BelongsTo(int organisation, int other) => AndAbove(organisation).Contains(other);

    private HashSet<int> AndAbove(int organisation)
    {
        var found = new HashSet<int> { organisation };
        var next = new Queue<int>(found);
        while (next.TryDequeue(out var current))
        {
            foreach (var parent in Parents[current].Where(found.Add))
            {
                next.Enqueue(parent);
            }
        }

        return found;
    }
}
