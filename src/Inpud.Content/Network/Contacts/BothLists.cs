namespace Inpud.Content.Network;

/// <summary>The suppression list as database and file have it together: each hash under its strongest reason, and what either lacks.</summary>
internal sealed class BothLists
{
    private readonly Dictionary<string, Suppression> _strongest;

    public BothLists(IReadOnlyCollection<Suppression> stored, ListedOutside outside)
    {
        _strongest = new(outside.Standing, StringComparer.Ordinal);
        var known = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        foreach (var row in stored)
        {
            var hash = Convert.ToHexStringLower(row.Hash);
            known[hash] = row;
            if (IsWeaker(_strongest.GetValueOrDefault(hash), row))
            {
                _strongest[hash] = row;
            }
        }

        NotStored = [.. outside.Standing.Where(x => IsWeaker(known.GetValueOrDefault(x.Key), x.Value)).Select(x => x.Value)];
        NotOutside = [.. known.Where(x => IsWeaker(outside.Standing.GetValueOrDefault(x.Key), x.Value) && (x.Value.Reason is SuppressionReason.Erased || !outside.Lifted.Contains(x.Key))).Select(x => x.Value)];
    }

    /// <summary>What the file says and the database does not, or for a weaker reason: a backup was restored.</summary>
    public IReadOnlyList<Suppression> NotStored { get; }

    /// <summary>What the database says and the file does not, or for a weaker reason: an older file was put back. What was lifted since is not missed.</summary>
    public IReadOnlyList<Suppression> NotOutside { get; }

    public bool IsEmpty => _strongest.Count == 0;

    /// <summary>The strongest entry of any of these hashes.</summary>
    public Suppression? Strongest(IEnumerable<byte[]> hashes) => hashes.Select(x => _strongest.GetValueOrDefault(Convert.ToHexStringLower(x)))
        .Aggregate((Suppression?)null, (strongest, x) => x is not null && IsWeaker(strongest, x) ? x : strongest);

    private static bool IsWeaker(Suppression? one, Suppression other) => one is null || one.GivesWayTo(other.Reason);
}
