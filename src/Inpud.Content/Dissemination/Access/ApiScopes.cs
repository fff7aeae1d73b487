namespace Inpud.Content.Dissemination;

/// <summary>What a key lets another system see.</summary>
public static class ApiScopes
{
    /// <summary>Numbers as outsiders get them: persons only, small rows merged, nobody named.</summary>
    public const string Numbers = "numbers";

    /// <summary>Everything: names of contacts, exact numbers, single entries. Each reading of a name is written down under the key.</summary>
    public const string Names = "names";

    public static readonly IReadOnlyList<string> All = [Numbers, Names];

    /// <summary>Whether a key may see what names people.</summary>
    public static bool MaySeeNames(this ApiKey key) => key.Scopes.Contains(Names, StringComparer.Ordinal);
}
