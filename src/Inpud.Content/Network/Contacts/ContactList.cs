namespace Inpud.Content.Network;

/// <summary>Contacts put together by hand.</summary>
public sealed class ContactList
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Name { get; set; }

    public DateTime Created { get; init; }
}

/// <summary>A contact on a list.</summary>
public sealed class ContactListMember
{
    public int ListId { get; init; }

    public int ContactId { get; init; }
}

/// <summary>Contacts put together by conditions, found anew each time.</summary>
public sealed class Segment
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Name { get; set; }

    /// <summary>The conditions as JSON.</summary>
    public required string Conditions { get; set; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; set; }

    public int Revision { get; set; }
}
