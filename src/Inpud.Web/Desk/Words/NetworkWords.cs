using Inpud.Content.Network;

namespace Inpud.Web.Desk.Words;

/// <summary>English words for what the directory keeps as names.</summary>
internal static class NetworkWords
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Other => "Other",
        OrganisationKind.RegionalNetwork => "Regional network",
        OrganisationKind.NationalNetwork => "National network",
        OrganisationKind.LocalGroup => "Local group",
        OrganisationKind.WomensNetwork => "Women's network",
        OrganisationKind.Partner => "Partner",
        OrganisationKind.Donor => "Donor",
        OrganisationKind.Multilateral => "UN or multilateral body",
        OrganisationKind.Government => "Government body",
        OrganisationKind.Research => "Research",
        OrganisationKind.Media => "Media",
    };

    public static string Of(MembershipState state) => state switch
    {
        MembershipState.None => "Not a member",
        MembershipState.Applied => "Applied",
        MembershipState.Member => "Member",
        MembershipState.Suspended => "Suspended",
        MembershipState.Left => "Left",
    };

    public static string Of(PublicField field) => field switch
    {
        PublicField.Name => "Name",
        PublicField.Kind => "Kind",
        PublicField.Region => "Region",
        PublicField.Country => "Country",
        PublicField.Languages => "Languages",
        PublicField.MemberSince => "Member since",
        PublicField.Functions => "What it does",
        PublicField.Needs => "What it needs",
        PublicField.Skills => "What it can do for others",
        PublicField.Website => "Website",
    };

    public static string Of(AudienceClass audience) => audience switch
    {
        AudienceClass.Public => "Public",
        AudienceClass.Member => "Member",
        AudienceClass.Board => "Board",
        AudienceClass.Staff => "Staff",
        AudienceClass.Partner => "Partner",
        AudienceClass.Donor => "Donor",
        AudienceClass.DecisionMaker => "Decision maker",
        AudienceClass.Influencer => "Influencer",
        AudienceClass.Media => "Media",
    };

    public static string Of(EndorsementShown shown) => shown switch
    {
        EndorsementShown.CountedOnly => "Counted only",
        EndorsementShown.CountryOnly => "Country only",
        EndorsementShown.ByName => "By name",
    };

    public static string Of(ContactState state) => state switch
    {
        ContactState.Active => "Active",
        ContactState.Unsubscribed => "Unsubscribed",
        ContactState.Bounced => "Bounced",
        ContactState.Suppressed => "Suppressed",
        ContactState.Erased => "Erased",
    };
}
