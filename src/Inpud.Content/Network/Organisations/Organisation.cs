namespace Inpud.Content.Network;

/// <summary>An organisation of the directory: a member network, a partner, a donor, a ministry, a newspaper.</summary>
public sealed class Organisation
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>As it calls itself; at most 255 characters.</summary>
    public required string Name { get; set; }

    public OrganisationKind Kind { get; set; }

    /// <summary>The region's document, or null.</summary>
    public Guid? RegionKey { get; set; }

    /// <summary>ISO 3166-1 alpha-2, upper case, or null. Nothing finer is kept of where anybody is.</summary>
    public string? Country { get; set; }

    /// <summary>Languages it reads, the preferred one first.</summary>
    public string[] Languages { get; set; } = [];

    public MembershipState Membership { get; set; }

    public DateOnly? MemberSince { get; set; }

    /// <summary>What it does, in its words.</summary>
    public string? Functions { get; set; }

    /// <summary>What it needs, in its words.</summary>
    public string? Needs { get; set; }

    /// <summary>What it can do for others, in its words.</summary>
    public string? Skills { get; set; }

    public string[] Tags { get; set; } = [];

    public string? Website { get; set; }

    /// <summary>The notes' data key, wrapped. Notes may name people.</summary>
    public byte[]? SealedKey { get; set; }

    /// <summary>Notes, sealed under <see cref="SealedKey"/>.</summary>
    public byte[]? SealedNotes { get; set; }

    /// <summary>Names of the fields (<see cref="PublicField"/>) that it agreed to have published. Empty: it is not in the public directory.</summary>
    public string[] Published { get; set; } = [];

    /// <summary>Its place, 0 to 62, in the ledger's set of member networks; null for whatever is no member network. Never given twice.</summary>
    public int? NetworkNumber { get; set; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; set; }

    /// <summary>Grows with each save, so that of two who save at once the second is told.</summary>
    public int Revision { get; set; }

    /// <summary>The import that brought it, or null.</summary>
    public int? ImportId { get; init; }

    /// <summary>What it belongs to: a group may belong to a regional network and to the women's network.</summary>
    public List<OrganisationParent> Parents { get; init; } = [];

    /// <summary>Founding documents that it endorsed.</summary>
    public List<FoundingEndorsement> Endorsed { get; init; } = [];
}

/// <summary>One organisation belongs to another.</summary>
public sealed class OrganisationParent
{
    public int OrganisationId { get; init; }

    public required int ParentId { get; init; }
}

/// <summary>An organisation endorsed a founding document.</summary>
public sealed class FoundingEndorsement
{
    public int OrganisationId { get; init; }

    /// <summary>The document: a statement, as a rule.</summary>
    public required Guid DocumentKey { get; init; }

    public DateOnly? Endorsed { get; set; }
}
