using Lucene.Net.Search;

namespace Inpud.Search.Queries;

/// <summary>How well what is found has the words that were asked for.</summary>
public enum Closeness
{
    /// <summary>All of them, in whatever form.</summary>
    Literal,

    /// <summary>Words that begin so.</summary>
    Beginning,

    /// <summary>Not all of them.</summary>
    Some,

    /// <summary>Words that are spelled almost so.</summary>
    Similar,
}

/// <summary>A question put to the documents of one language.</summary>
/// <param name="Query">To be run.</param>
/// <param name="Marked">Forms of words that snippets mark.</param>
/// <param name="Closeness">The loosest reading that one of the words needed.</param>
/// <param name="Suggestion">The text with its words spelled as documents spell them; null where nothing was spelled otherwise.</param>
/// <param name="IsVain">A word is in no document of the language, in no form and no spelling.</param>
internal sealed record Sought(Query Query, IReadOnlyList<string> Marked, Closeness Closeness, string? Suggestion, bool IsVain);
