using System.Runtime.InteropServices;
using Inpud.Search.Documents;
using Inpud.Search.Queries;

namespace Inpud.Search.Answers;

/// <summary>What was found.</summary>
/// <param name="Total">How many in all.</param>
/// <param name="Hits">Those that were asked for.</param>
/// <param name="Facets">For each facet that is counted: each of its values that leads to something, with how many, the other facets as they are; the most first.</param>
public sealed record SearchAnswer(int Total, IReadOnlyList<Hit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>How well the hits have what was asked for.</summary>
    public Closeness Closeness { get; init; }

    /// <summary>Nothing was found in the language that was asked for: the hits are in others.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What may have been meant; null where all words are known.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>How many hits a value of a facet leads to.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>Something that was found.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Snippet">Where the words stand in it; its beginning where they stand nowhere but in its title or names. Null: it has no text.</param>
public sealed record Hit(DocumentId Id, string Title, Snippet? Snippet);

/// <summary>A piece of text.</summary>
/// <param name="Parts">One after the other; joined they are the text.</param>
/// <param name="Page">The page of a file that it stands on; null where it is the document's own text.</param>
/// <param name="IsCutBefore">Something stands before it.</param>
/// <param name="IsCutAfter">Something follows.</param>
public sealed record Snippet(IReadOnlyList<SnippetPart> Parts, PageOfFile? Page, bool IsCutBefore, bool IsCutAfter);

/// <param name="Text">Plain.</param>
/// <param name="IsMarked">It is a word that was asked for.</param>
public readonly record struct SnippetPart(string Text, bool IsMarked);

/// <param name="File">The file.</param>
/// <param name="Number">From 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageOfFile(Guid File, int Number);
