using Inpud.Content.Network;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Words;

/// <summary>Words for what the directory keeps as names.</summary>
internal static class NetworkWords
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Other => T["Other"],
        OrganisationKind.RegionalNetwork => T["Regional network"],
        OrganisationKind.NationalNetwork => T["National network"],
        OrganisationKind.LocalGroup => T["Local group"],
        OrganisationKind.WomensNetwork => T["Women's network"],
        OrganisationKind.Partner => T["Partner"],
        OrganisationKind.Donor => T["Donor"],
        OrganisationKind.Multilateral => T["UN or multilateral body"],
        OrganisationKind.Government => T["Government body"],
        OrganisationKind.Research => T["Research"],
        OrganisationKind.Media => T["Media"],
    };

    public static string Of(MembershipState state) => state switch
    {
        MembershipState.None => T["Not a member"],
        MembershipState.Applied => T["Applied"],
        MembershipState.Member => T["Member"],
        MembershipState.Suspended => T["Suspended"],
        MembershipState.Left => T["Left"],
    };

    public static string Of(PublicField field) => field switch
    {
        PublicField.Name => T["Name"],
        PublicField.Kind => T["Kind"],
        PublicField.Region => T["Region"],
        PublicField.Country => T["Country"],
        PublicField.Languages => T["Languages"],
        PublicField.MemberSince => T["Member since"],
        PublicField.Functions => T["What it does"],
        PublicField.Needs => T["What it needs"],
        PublicField.Skills => T["What it can do for others"],
        PublicField.Website => T["Website"],
    };

    public static string Of(AudienceClass audience) => audience switch
    {
        AudienceClass.Public => T["Public"],
        AudienceClass.Member => T["Member"],
        AudienceClass.Board => T["Board"],
        AudienceClass.Staff => T["Staff"],
        AudienceClass.Partner => T["Partner"],
        AudienceClass.Donor => T["Donor"],
        AudienceClass.DecisionMaker => T["Decision maker"],
        AudienceClass.Influencer => T["Influencer"],
        AudienceClass.Media => T["Media"],
    };

    public static string Of(EndorsementShown shown) => shown switch
    {
        EndorsementShown.CountedOnly => T["Counted only"],
        EndorsementShown.CountryOnly => T["Country only"],
        EndorsementShown.ByName => T["By name"],
    };

    public static string Of(ContactState state) => state switch
    {
        ContactState.Active => T["Active"],
        ContactState.Unsubscribed => T["Unsubscribed"],
        ContactState.Bounced => T["Bounced"],
        ContactState.Suppressed => T["Suppressed"],
        ContactState.Erased => T["Erased"],
    };
}
