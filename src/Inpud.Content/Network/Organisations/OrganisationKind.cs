namespace Inpud.Content.Network;

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    Other,
    RegionalNetwork,
    NationalNetwork,
    LocalGroup,
    WomensNetwork,
    Partner,
    Donor,
    Multilateral,
    Government,
    Research,
    Media,
}

/// <summary>How an organisation stands to the network.</summary>
public enum MembershipState
{
    None,
    Applied,
    Member,
    Suspended,
    Left,
}

/// <summary>What of an organisation may be published, each with its consent.</summary>
public enum PublicField
{
    Name,
    Kind,
    Region,
    Country,
    Languages,
    MemberSince,
    Functions,
    Needs,
    Skills,
    Website,
}
