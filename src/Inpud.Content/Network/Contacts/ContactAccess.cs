namespace Inpud.Content.Network;

/// <summary>Somebody of the staff saw or took contact data.</summary>
public sealed class ContactAccess
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>Who.</summary>
    public required Guid UserKey { get; init; }

    /// <summary>What they did: <c>list</c>, <c>open</c>, <c>export</c>, <c>evidence</c>.</summary>
    public required string Deed { get; init; }

    /// <summary>Whose data; null where it was many people's.</summary>
    public Guid? ContactKey { get; init; }

    /// <summary>How many people's.</summary>
    public int Count { get; init; }
}
