namespace Inpud.Content.Dissemination;

/// <summary>What became of an item where it arrived.</summary>
public sealed class Uptake
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required Guid ItemKey { get; init; }

    public UptakeKind Kind { get; set; }

    public string? Link { get; set; }

    public DateOnly Happened { get; set; }

    /// <summary>The network or organisation that did it, or null.</summary>
    public int? OrganisationId { get; set; }

    public string? Language { get; set; }

    public string? Words { get; set; }

    /// <summary>The report it came with; null where staff wrote it down.</summary>
    public int? ReportId { get; init; }

    public DateTime Created { get; init; }
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
