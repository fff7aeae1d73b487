namespace Inpud.Content.Network;

/// <summary>
/// Somebody who receives what the organisation publishes. What names them is sealed under a key of their own; the rest is what
/// the ledger's answers need.
/// </summary>
public sealed class Contact
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>Their data key, wrapped. Null once they are erased.</summary>
    public byte[]? SealedKey { get; set; }

    /// <summary><see cref="ContactDetails"/>, sealed; null once they are erased.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>Keyed hash of the address, to find them by it; null where there is none.</summary>
    public byte[]? EmailHash { get; set; }

    public int? OrganisationId { get; set; }

    public AudienceClass Audience { get; set; }

    /// <summary>Languages they read, the preferred one first; empty: those of their organisation.</summary>
    public string[] Languages { get; set; } = [];

    /// <summary>Null: the organisation's.</summary>
    public Guid? RegionKey { get; set; }

    /// <summary>ISO 3166-1 alpha-2; null: the organisation's.</summary>
    public string? Country { get; set; }

    public ContactState State { get; set; }

    /// <summary>What they agreed to.</summary>
    public string[] ConsentedTo { get; set; } = [];

    public DateOnly? Consented { get; set; }

    /// <summary>How they agreed: by form, in a meeting, by mail.</summary>
    public string? ConsentedBy { get; set; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; set; }

    public DateTime? Erased { get; set; }

    /// <summary>Grows with each save, so that of two who save at once the second is told.</summary>
    public int Revision { get; set; }

    /// <summary>The import that brought them, or null.</summary>
    public int? ImportId { get; init; }
}

/// <summary>What names a contact. It leaves the program only on screens and in exports of those who may.</summary>
public sealed record ContactDetails
{
    /// <summary>May be a pseudonym.</summary>
    public required string Name { get; init; }

    public string? Email { get; init; }

    /// <summary>Other ways to reach them.</summary>
    public IReadOnlyList<ContactChannel> Channels { get; init; } = [];

    /// <summary>What they do in their organisation.</summary>
    public string? Role { get; init; }

    public string? Notes { get; init; }

    /// <summary>Where their consent can be read: a form's number, a link.</summary>
    public string? ConsentEvidence { get; init; }
}

/// <summary>A way to reach somebody.</summary>
/// <param name="Kind">Phone, Signal, WhatsApp, post …</param>
/// <param name="Value">Number, name or address.</param>
public sealed record ContactChannel(string Kind, string Value);
