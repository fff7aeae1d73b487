using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>What somebody writes down: an item reached people, an organisation or an audience, on one occasion.</summary>
public sealed record Occasion
{
    /// <summary>Made by whoever writes it down: sent twice, it is written once.</summary>
    public required Guid Key { get; init; }

    public DateOnly Happened { get; init; }

    public Guid ItemKey { get; init; }

    /// <summary>Which state of the item; null where nobody knows.</summary>
    public string? ItemVersion { get; init; }

    /// <summary>SHA-256 of the file, or null.</summary>
    public byte[]? FileHash { get; init; }

    /// <summary>The item's language, or null where nobody knows.</summary>
    public string? Language { get; init; }

    public Format Format { get; init; }

    public Channel Channel { get; init; }

    /// <summary>The listserv's, meeting's or site's name.</summary>
    public string? ChannelName { get; init; }

    /// <summary>Null: what the channel and the recipient amount to, <see cref="StrengthOf"/>.</summary>
    public Strength? Strength { get; init; }

    /// <summary>Contacts who received it.</summary>
    public IReadOnlyList<Guid> Contacts { get; init; } = [];

    /// <summary>Organisations that received it, nobody in person.</summary>
    public IReadOnlyList<Guid> Organisations { get; init; } = [];

    /// <summary>Audiences that it reached, by count.</summary>
    public IReadOnlyList<AudienceReached> Audiences { get; init; } = [];

    /// <summary>Printed copies per recipient, or null.</summary>
    public int? Copies { get; init; }

    public Guid? PlanLine { get; init; }

    public Guid? Evidence { get; init; }

    public DateOnly? FollowUp { get; init; }

    public string? Note { get; init; }

    public LedgerSource Source { get; init; }

    public int? ImportId { get; init; }
}

/// <summary>A number of people whom nobody knows one by one.</summary>
/// <param name="Audience">What they are.</param>
/// <param name="Count">How many; at least 1.</param>
/// <param name="OrganisationKey">Whose audience: the network that owns the listserv.</param>
/// <param name="RegionKey">Where; null: the organisation's.</param>
/// <param name="Country">Where, ISO 3166-1 alpha-2; null: the organisation's.</param>
public sealed record AudienceReached(AudienceClass Audience, int Count, Guid? OrganisationKey = null, Guid? RegionKey = null, string? Country = null);
