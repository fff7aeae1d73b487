using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>The ledger's words as staff read them.</summary>
internal static class LedgerWords
{
    public static IReadOnlyList<Choice> Audiences => [.. Enum.GetValues<AudienceClass>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static IReadOnlyList<Choice> Channels => [.. Enum.GetValues<Channel>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static IReadOnlyList<Choice> Formats => [.. Enum.GetValues<Format>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static IReadOnlyList<Choice> Strengths => [.. Enum.GetValues<Strength>().Where(x => x != Strength.ReachedByCount).Select(x => new Choice(x.ToString(), Of(x)))];

    public static string Of(AudienceClass audience) => audience switch
    {
        AudienceClass.Public => T["Public"],
        AudienceClass.Member => T["Members"],
        AudienceClass.Board => T["Board"],
        AudienceClass.Staff => T["Staff"],
        AudienceClass.Partner => T["Partners"],
        AudienceClass.Donor => T["Donors"],
        AudienceClass.DecisionMaker => T["Decision makers"],
        AudienceClass.Influencer => T["Influencers"],
        AudienceClass.Media => T["Media"],
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Email => T["E-mail"],
        Channel.Listserv => T["Listserv"],
        Channel.Meeting => T["Meeting"],
        Channel.Post => T["Post"],
        Channel.HandedOver => T["Handed over"],
        Channel.Phone => T["Phone"],
        Channel.Messenger => T["Messenger"],
        Channel.SocialMedia => T["Social media"],
        Channel.Event => T["Event"],
        Channel.Website => T["Website"],
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public static string Of(Format format) => format switch
    {
        Format.Link => T["Link"],
        Format.File => T["File"],
        Format.Print => T["Print"],
        Format.Spoken => T["Spoken"],
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Acknowledged => T["Acknowledged"],
        Strength.HandedOver => T["Handed over"],
        Strength.Accepted => T["Accepted by their server"],
        Strength.Sent => T["Sent"],
        Strength.ReachedByCount => T["Reached by count"],
        _ => throw new ArgumentOutOfRangeException(nameof(strength), strength, null),
    };

    public static string Language(string? language) =>
        string.IsNullOrEmpty(language) ? T["Not known"] : Culture.TryParse(language, out var culture) ? T.Language(culture.Info) : language;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
