namespace Inpud.Content.Network;

/// <summary>What somebody enters about a contact.</summary>
public sealed record ContactInput
{
    /// <summary>May be a pseudonym.</summary>
    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public IReadOnlyList<ContactChannel> Channels { get; init; } = [];

    /// <summary>Their organisation, or null.</summary>
    public Guid? OrganisationKey { get; init; }

    /// <summary>What they do there.</summary>
    public string? Role { get; init; }

    public AudienceClass Audience { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public ContactState State { get; init; }

    /// <summary>What they agreed to, in words such as “publications by mail”.</summary>
    public IReadOnlyList<string> ConsentedTo { get; init; } = [];

    public DateOnly? Consented { get; init; }

    /// <summary>How they agreed.</summary>
    public string? ConsentedBy { get; init; }

    public string? ConsentEvidence { get; init; }

    public string? Notes { get; init; }
}
