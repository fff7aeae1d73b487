namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// When an item was last changed, per language. The client holds one stamp a language and refreshes what is shared whenever it
/// refreshes any of them; so a language's stamp is never older than the last change of what is shared, and the newest stamp that a
/// client sends tells which shared values it holds. (A client that saved without any language would refresh no stamp, and be told of a
/// conflict in what is shared at its next save where there is none; the editing client's dialog wants a language.)
/// </summary>
internal sealed record Stamps(DateTime Shared, IReadOnlyDictionary<string, DateTime> Languages)
{
    /// <summary>What the variant's <c>updateDate</c> is sent as, in UTC with microseconds; null = the variant of an item without languages.</summary>
    /// <exception cref="KeyNotFoundException">The item does not exist in that language.</exception>
    public DateTime Of(string? culture)
    {
        var own = string.IsNullOrEmpty(culture) ? Shared : Languages[culture];
        return own > Shared ? own : Shared;
    }
}
