namespace Inpud.Content.Dissemination;

/// <summary>
/// What became of an item where it arrived. A row is never changed: a change puts a new one in its place, and what was removed stays
/// with the instant of it. So a report with a cut-off tells the same for ever.
/// </summary>
public sealed class Uptake
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required Guid ItemKey { get; init; }

    public UptakeKind Kind { get; init; }

    public string? Link { get; init; }

    public DateOnly Happened { get; init; }

    /// <summary>The network or organisation that did it, or null.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The member networks that it belonged to when this was written down, as in <see cref="LedgerEntry.Networks"/>.</summary>
    public long Networks { get; init; }

    public string? Language { get; init; }

    public string? Words { get; init; }

    /// <summary>The report it came with; null where staff wrote it down.</summary>
    public int? ReportId { get; init; }

    public DateTime Created { get; init; }

    /// <summary>Who wrote it down.</summary>
    public Guid CreatedBy { get; init; }

    /// <summary>When it was removed, or another row took its place; null: it stands.</summary>
    public DateTime? Removed { get; set; }
}

/// <summary>What somebody did with an item.</summary>
public enum UptakeKind
{
    Cited,
    Translated,
    UsedInTraining,
    Reposted,
    AdoptedInPolicy,
}
