namespace Inpud.Content.Catalogue;

/// <summary>What a list is asked for. What is null does not narrow it.</summary>
/// <param name="Culture">The language of the list; items in other languages are not in it.</param>
public sealed record CatalogueQuery(Culture Culture)
{
    /// <summary>Alias of a document type; null for publications, statements and campaigns together.</summary>
    public string? Type { get; init; }

    /// <summary>A publication type or statement type as stored.</summary>
    public string? Kind { get; init; }

    /// <summary>A topic; items of narrower ones belong to it.</summary>
    public Guid? Topic { get; init; }

    /// <summary>A region; items of narrower ones belong to it.</summary>
    public Guid? Region { get; init; }

    /// <summary>A demand; items of narrower ones belong to it.</summary>
    public Guid? Demand { get; init; }

    /// <summary>A plan or one of its directions; items of a plan's directions belong to the plan.</summary>
    public Guid? Plan { get; init; }

    /// <summary>The year it was published, issued or begun.</summary>
    public int? Year { get; init; }

    /// <summary>By date, the newest or the oldest first.</summary>
    public CatalogueOrder Order { get; init; }

    /// <summary>How many to leave out at the start.</summary>
    public int Skip { get; init; }

    /// <summary>How many to return at most.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>The order of a list.</summary>
public enum CatalogueOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Entries">Those that were asked for.</param>
/// <param name="Facets">What the list could be narrowed to.</param>
public sealed record CataloguePage(int Total, IReadOnlyList<CatalogueEntry> Entries, CatalogueFacets Facets);

/// <summary>
/// How many items each choice of a filter leads to, with the other filters as they are. A choice that leads to nothing is not here.
/// </summary>
/// <param name="Kinds">By publication type or statement type.</param>
/// <param name="Topics">By topic; an item counts for its topics and for the wider ones above them, once each.</param>
/// <param name="Regions">By region, counted like topics.</param>
/// <param name="Years">By year.</param>
public sealed record CatalogueFacets(
    IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyDictionary<Guid, int> Topics,
    IReadOnlyDictionary<Guid, int> Regions,
    IReadOnlyDictionary<int, int> Years);
