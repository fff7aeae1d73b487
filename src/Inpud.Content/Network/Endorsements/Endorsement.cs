namespace Inpud.Content.Network;

/// <summary>An organisation stands behind a statement. It touches no document: a thousand of them cost none a save.</summary>
public sealed class Endorsement
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required Guid StatementKey { get; init; }

    /// <summary>Where it is in the directory; otherwise its name is sealed here.</summary>
    public int? OrganisationId { get; init; }

    public byte[]? SealedKey { get; set; }

    public byte[]? SealedName { get; set; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; set; }

    public Guid? RegionKey { get; set; }

    public DateOnly Endorsed { get; set; }

    public EndorsementShown Shown { get; set; }

    /// <summary>When it was withdrawn, or null.</summary>
    public DateTime? Withdrawn { get; set; }

    public DateTime Created { get; init; }

    public int? ImportId { get; init; }
}

/// <summary>How an endorsement appears on the statement.</summary>
public enum EndorsementShown
{
    CountedOnly,
    CountryOnly,
    ByName,
}
