namespace Inpud.Search.Queries;

/// <summary>What a reader asks for.</summary>
public sealed record SearchRequest
{
    /// <summary>As it was typed; whatever it is, it is no error. Null or empty: everything.</summary>
    public string? Text { get; init; }

    /// <summary>The language in which is searched first, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Languages in which is searched where there is nothing in this one.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>For each facet the values of which a hit has one; facets together narrow.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Narrowed { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Facets that are counted.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    public SearchOrder Order { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 10;
}

public enum SearchOrder
{
    /// <summary>The best first; of equal ones the newest.</summary>
    Relevance,

    Newest,

    Oldest,
}
