using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>One thing to be done for an item: bring it to an audience, by a channel, in some languages, by a day.</summary>
public sealed class PlanLine
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required Guid ItemKey { get; init; }

    public AudienceClass Audience { get; set; }

    public Channel Channel { get; set; }

    public string[] Languages { get; set; } = [];

    public DateOnly Due { get; set; }

    /// <summary>Who sees to it.</summary>
    public Guid OwnerKey { get; set; }

    public string? Note { get; set; }

    /// <summary>No longer meant to be done.</summary>
    public bool Dropped { get; set; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; set; }

    public int Revision { get; set; }
}
