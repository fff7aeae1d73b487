namespace Inpud.Content.Network;

/// <summary>What the suppression file says, by hashes in hexadecimal.</summary>
internal sealed class ListedOutside
{
    private readonly Dictionary<string, Suppression> _standing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lifted = new(StringComparer.Ordinal);

    /// <summary>All that stand, each under its strongest reason.</summary>
    public IReadOnlyDictionary<string, Suppression> Standing => _standing;

    /// <summary>Hashes that were taken off last.</summary>
    public IReadOnlySet<string> Lifted => _lifted;

    public void Add(string hash, Suppression suppression)
    {
        _lifted.Remove(hash);
        if (!_standing.TryGetValue(hash, out var known) || known.GivesWayTo(suppression.Reason))
        {
            _standing[hash] = suppression;
        }
    }

    /// <summary>Takes a hash off. Nobody who was erased is taken off.</summary>
    public void Lift(string hash)
    {
        if (!_standing.TryGetValue(hash, out var known) || known.Reason is not SuppressionReason.Erased)
        {
            _standing.Remove(hash);
            _lifted.Add(hash);
        }
    }
}
