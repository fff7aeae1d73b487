namespace Inpud.Content.Network;

/// <summary>Whom somebody stands for when a publication reaches them. The numbers are in the ledger: they never change.</summary>
public enum AudienceClass
{
    Public = 0,
    Member = 1,
    Board = 2,
    Staff = 3,
    Partner = 4,
    Donor = 5,
    DecisionMaker = 6,
    Influencer = 7,
    Media = 8,
}

/// <summary>Whether somebody may be written to.</summary>
public enum ContactState
{
    Active,
    Unsubscribed,
    Bounced,
    Suppressed,
    Erased,
}
