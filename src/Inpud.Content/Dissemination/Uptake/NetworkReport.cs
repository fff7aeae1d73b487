namespace Inpud.Content.Dissemination;

/// <summary>A member network's way in without an account: a link that can be taken back. Only its hash is kept.</summary>
public sealed class NetworkLink
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required byte[] Hash { get; init; }

    public required int OrganisationId { get; init; }

    /// <summary>The language it speaks to them.</summary>
    public required string Language { get; init; }

    public DateTime Created { get; init; }

    public Guid CreatedBy { get; init; }

    public DateTime Expires { get; init; }

    public DateTime? Revoked { get; set; }
}

/// <summary>What a member network tells of an item: theirs until somebody of the staff confirmed it.</summary>
public sealed class NetworkReport
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required int OrganisationId { get; init; }

    public required Guid ItemKey { get; init; }

    /// <summary>The link that it came by.</summary>
    public int LinkId { get; init; }

    /// <summary>About when.</summary>
    public DateOnly Happened { get; init; }

    /// <summary>About how many people they passed it on to.</summary>
    public int? PassedOnTo { get; init; }

    public Channel? Channel { get; init; }

    public string[] Languages { get; init; } = [];

    /// <summary>Names of <see cref="UptakeKind"/>.</summary>
    public string[] UsedAs { get; init; } = [];

    public string? UsedFor { get; init; }

    /// <summary>Where that can be seen.</summary>
    public string? Link { get; init; }

    public string? UnsuitableBecause { get; init; }

    public DateTime Created { get; init; }

    /// <summary>When somebody decided about it, or null.</summary>
    public DateTime? Decided { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>It went into the ledger.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Why it was not confirmed, as the network reads it.</summary>
    public string? Reason { get; set; }
}
