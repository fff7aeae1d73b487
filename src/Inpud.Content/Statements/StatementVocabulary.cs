namespace Inpud.Content.Statements;

/// <summary>The fixed words a statement is described with, as stored. What readers see comes from the dictionary.</summary>
public static class StatementVocabulary
{
    /// <summary>Kinds of statement.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["position", "consensus", "declaration", "joint", "open letter", "submission", "speech"];
}
