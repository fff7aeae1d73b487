namespace Inpud.Cms.Management.Saving;

/// <summary>What one language (culture "" = what is shared) stood at for a while.</summary>
internal sealed record PastState(
    string Culture, DateTime Stamp, DateTime? Until, string Hash, IReadOnlyDictionary<string, string> Blocks, int UserId)
{
    /// <summary>Whether a client that sends <paramref name="stamp"/> was given this.</summary>
    public bool Held(DateTime? stamp) => stamp >= Stamp && (Until is null || stamp < Until);
}

/// <summary>Somebody else changed meanwhile what this client changed too.</summary>
/// <param name="Culture">The language; null = what all languages share.</param>
/// <param name="There">The save that is in the way.</param>
internal sealed record Clash(string? Culture, PastState There);
