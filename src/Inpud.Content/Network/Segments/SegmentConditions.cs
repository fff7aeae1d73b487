namespace Inpud.Content.Network.Segments;

/// <summary>
/// Whom a segment holds. All conditions must hold; within one any of its values will do; an empty one does not matter. Region, country
/// and languages are the organisation's where a contact has none of their own. Whoever was erased is in no segment.
/// </summary>
public sealed record SegmentConditions
{
    public IReadOnlyList<AudienceClass> Audiences { get; init; } = [];

    /// <summary>What their organisation is.</summary>
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    public IReadOnlyList<Guid> Organisations { get; init; } = [];

    /// <summary>Organisations to which theirs belongs, itself included, through however many others.</summary>
    public IReadOnlyList<Guid> Networks { get; init; } = [];

    public IReadOnlyList<Guid> Regions { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Languages they read; pt is read by whoever reads pt-BR, and the other way round.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Only the language that they prefer counts.</summary>
    public bool PreferredOnly { get; init; }

    public IReadOnlyList<ContactState> States { get; init; } = [];

    /// <summary>Lists by hand.</summary>
    public IReadOnlyList<Guid> Lists { get; init; } = [];

    /// <summary>What they agreed to, in any case.</summary>
    public IReadOnlyList<string> ConsentedTo { get; init; } = [];

    /// <summary>What they have received, and what not. Each must hold.</summary>
    public IReadOnlyList<ReceivedCondition> Received { get; init; } = [];

    /// <summary>Nothing is asked: it would hold everybody.</summary>
    internal bool IsEmpty =>
        Audiences.Count + Kinds.Count + Organisations.Count + Networks.Count + Regions.Count + Countries.Count + Languages.Count
        + States.Count + Lists.Count + ConsentedTo.Count + Received.Count == 0;
}

/// <summary>They have received an item, or have not; what is null does not matter.</summary>
public sealed record ReceivedCondition
{
    public required Guid Item { get; init; }

    /// <summary>They have not: no standing entry of the ledger is as described here.</summary>
    public bool Not { get; init; }

    /// <summary>The item's language.</summary>
    public string? Language { get; init; }

    public Dissemination.Channel? Channel { get; init; }

    /// <summary>Which state of the item, as the ledger keeps it.</summary>
    public string? Version { get; init; }

    /// <summary>The first day on which it happened.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }
}
