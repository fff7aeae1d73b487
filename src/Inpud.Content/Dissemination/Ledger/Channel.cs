namespace Inpud.Content.Dissemination;

/// <summary>How an item reached somebody. The numbers are in the ledger: they never change.</summary>
public enum Channel
{
    Email = 0,
    Listserv = 1,
    Meeting = 2,
    Post = 3,
    HandedOver = 4,
    Phone = 5,
    Messenger = 6,
    SocialMedia = 7,
    Event = 8,
    Website = 9,
}

/// <summary>How sure it is that it reached them, the weakest first. The numbers are in the ledger: they never change.</summary>
public enum Strength
{
    /// <summary>A number of people was reached; nobody of them is known.</summary>
    ReachedByCount = 0,

    /// <summary>It was sent; that it arrived is not known.</summary>
    Sent = 1,

    /// <summary>Their server took it, and it did not come back.</summary>
    Accepted = 2,

    /// <summary>Given from hand to hand, or shown to them.</summary>
    HandedOver = 3,

    /// <summary>They said so.</summary>
    Acknowledged = 4,
}

/// <summary>In what form. The numbers are in the ledger: they never change.</summary>
public enum Format
{
    Link = 0,
    File = 1,
    Print = 2,
    Spoken = 3,
}

/// <summary>Where an entry comes from. The numbers are in the ledger: they never change.</summary>
public enum LedgerSource
{
    Person = 0,
    Import = 1,
    Network = 2,
    Mail = 3,
}
