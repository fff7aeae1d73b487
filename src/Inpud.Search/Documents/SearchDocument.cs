namespace Inpud.Search.Documents;

/// <summary>One thing in one language, as it is searched.</summary>
public sealed record SearchDocument
{
    /// <summary>Names it in the index; one that is put again replaces the earlier.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>Says which state of it this is: as long as its source says the same, it need not be read again.</summary>
    public required string Stamp { get; init; }

    /// <summary>Plain text, as everything here.</summary>
    public required string Title { get; init; }

    public string? Summary { get; init; }

    public string? Body { get; init; }

    /// <summary>Of topics, regions, people, organisations.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Such as a DOI or an ISBN; found as readers write them.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Pages of its files.</summary>
    public IReadOnlyList<FilePage> Pages { get; init; } = [];

    /// <summary>Things it tells of: when one of them changes, it is to be read again.</summary>
    public IReadOnlyList<Guid> TellsOf { get; init; } = [];

    /// <summary>By what it can be narrowed: for each facet its values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>By which lists are sorted; null goes last.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>Names a thing in one language.</summary>
/// <param name="Key">The thing.</param>
/// <param name="Language">A BCP 47 tag.</param>
public readonly record struct DocumentId(Guid Key, string Language)
{
    internal string Term => $"{Key:N}|{Language.ToLowerInvariant()}";
}

/// <summary>The text of one page of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Text">Plain.</param>
public sealed record FilePage(Guid File, int Number, string Text);
