namespace Inpud.Content.Network;

/// <summary>What somebody enters about an organisation.</summary>
public sealed record OrganisationInput
{
    public string Name { get; init; } = "";

    public OrganisationKind Kind { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public MembershipState Membership { get; init; }

    public DateOnly? MemberSince { get; init; }

    public string? Functions { get; init; }

    public string? Needs { get; init; }

    public string? Skills { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Website { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyList<PublicField> Published { get; init; } = [];

    /// <summary>Organisations that it belongs to.</summary>
    public IReadOnlyList<Guid> Parents { get; init; } = [];

    /// <summary>Founding documents that it endorsed, and when.</summary>
    public IReadOnlyDictionary<Guid, DateOnly?> Endorsed { get; init; } = new Dictionary<Guid, DateOnly?>();
}
