using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;

namespace Inpud.Content.Catalogue;

/// <summary>What lists, links, routes and facets need to know of one published document. It never changes; a changed document is a new one.</summary>
public sealed class CatalogueItem
{
    /// <summary>One entry for each text.</summary>
    public CatalogueItem(IEnumerable<CatalogueText> texts) => Entries = [.. texts.Select(text => new CatalogueEntry(this, text))];

    /// <summary>The document's key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The alias of its document type.</summary>
    public required string Type { get; init; }

    /// <summary>The documents above it, the nearest first; empty for the home page.</summary>
    public IReadOnlyList<Guid> Ancestors { get; init; } = [];

    /// <summary>Its place among its siblings.</summary>
    public int SortOrder { get; init; }

    /// <summary>What lists are sorted by: when it was published, issued or begun. Null where the type has no such date.</summary>
    public PublicationDate? Date { get; init; }

    /// <summary>The publication type or statement type as stored, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The last day of a campaign, or null.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The day the crisis it responds to began, or null.</summary>
    public DateOnly? CrisisSince { get; init; }

    /// <summary>Where that crisis is, or null.</summary>
    public string? CrisisWhere { get; init; }

    /// <summary>The media key of its cover, or null.</summary>
    public Guid? Cover { get; init; }

    /// <summary>Keys of its topics, published or not.</summary>
    public IReadOnlyList<Guid> Topics { get; init; } = [];

    /// <summary>Keys of its regions, published or not.</summary>
    public IReadOnlyList<Guid> Regions { get; init; } = [];

    /// <summary>Keys of its demands, published or not.</summary>
    public IReadOnlyList<Guid> Demands { get; init; } = [];

    /// <summary>Keys of its plan directions, published or not.</summary>
    public IReadOnlyList<Guid> PlanDirections { get; init; } = [];

    /// <summary>Keys of the items a reader of this one may want next, published or not.</summary>
    public IReadOnlyList<Guid> Related { get; init; } = [];

    /// <summary>Keys of the items it answers or builds on, published or not.</summary>
    public IReadOnlyList<Guid> RefersTo { get; init; } = [];

    /// <summary>Keys of the works it replaces, published or not.</summary>
    public IReadOnlyList<Guid> Supersedes { get; init; } = [];

    /// <summary>Who paid for it, in their order.</summary>
    public IReadOnlyList<Funder> Funders { get; init; } = [];

    /// <summary>Another one whenever a language of it was published or withdrawn; the same on every machine.</summary>
    public ulong Version { get; init; }

    /// <summary>One for each language it is published in, ancestors included.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>The document right above it, or null for the home page.</summary>
    public Guid? Parent => Ancestors is [var parent, ..] ? parent : null;

    /// <summary>A publication, a statement or a campaign: what lists show.</summary>
    public bool IsListed => Type is Publication.Alias or Statement.Alias or Campaign.Alias;

    /// <summary>Something that items are sorted by: a topic, region, demand, plan or plan direction.</summary>
    public bool IsSubject => Type is Topic.Alias or Region.Alias or Demand.Alias or PlanPeriod.Alias or PlanDirection.Alias;

    /// <summary>Whether nothing that is kept here differs.</summary>
    internal bool Says(CatalogueItem? other) =>
        other is not null
        && (Key, Type, SortOrder, Date, Kind) == (other.Key, other.Type, other.SortOrder, other.Date, other.Kind)
        && (EndDate, CrisisSince, CrisisWhere, Cover) == (other.EndDate, other.CrisisSince, other.CrisisWhere, other.Cover)
        && Ancestors.SequenceEqual(other.Ancestors)
        && Topics.SequenceEqual(other.Topics)
        && Regions.SequenceEqual(other.Regions)
        && Demands.SequenceEqual(other.Demands)
        && PlanDirections.SequenceEqual(other.PlanDirections)
        && Related.SequenceEqual(other.Related)
        && RefersTo.SequenceEqual(other.RefersTo)
        && Supersedes.SequenceEqual(other.Supersedes)
        && Funders.SequenceEqual(other.Funders)
        && Entries.Count == other.Entries.Count
        && Entries.All(entry => other.In(entry.Culture) is { } same && same.Text with { Changed = entry.Changed } == entry.Text);

    /// <summary>The entry in one language, or null where it is not published in it.</summary>
    public CatalogueEntry? In(Culture culture)
    {
        foreach (var entry in Entries)
        {
            if (entry.Culture == culture)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>A crisis it responds to is going on: it began on or before this day and nobody has said that it ended.</summary>
    public bool IsAboutARunningCrisisOn(DateOnly day) => CrisisSince <= day && (EndDate is null || day <= EndDate);
}

/// <summary>One language of a published document.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Title">Its title, or its name where the type has no title.</param>
/// <param name="Summary">A few sentences, plain text, or null.</param>
/// <param name="Path">Its address below the language, without a slash at the end: <c>/publications/words-matter</c>; the home page is <c>/</c>.</param>
public sealed record CatalogueText(Culture Culture, string Title, string? Summary, string Path)
{
    /// <summary>When this language was published last, UTC, or null where that is not known.</summary>
    public DateTime? Changed { get; init; }
}

/// <summary>One language of a published document, with the document.</summary>
public sealed class CatalogueEntry(CatalogueItem item, CatalogueText text)
{
    /// <summary>What is the same in every language.</summary>
    public CatalogueItem Item => item;

    /// <summary>The document's key.</summary>
    public Guid Key => item.Key;

    internal CatalogueText Text => text;

    /// <inheritdoc cref="CatalogueText.Culture"/>
    public Culture Culture => text.Culture;

    /// <inheritdoc cref="CatalogueText.Title"/>
    public string Title => text.Title;

    /// <inheritdoc cref="CatalogueText.Summary"/>
    public string? Summary => text.Summary;

    /// <inheritdoc cref="CatalogueText.Path"/>
    public string Path => text.Path;

    /// <inheritdoc cref="CatalogueText.Changed"/>
    public DateTime? Changed => text.Changed;

    /// <summary>The last part of the address; empty for the home page.</summary>
    public string Segment => Path[(Path.LastIndexOf('/') + 1)..];
}
