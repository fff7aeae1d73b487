using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>The ledger's words as staff read them.</summary>
internal static class LedgerWords
{
    public static readonly IReadOnlyList<Choice> Audiences = [.. Enum.GetValues<AudienceClass>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static readonly IReadOnlyList<Choice> Channels = [.. Enum.GetValues<Channel>().Select(x => new Choice(x.ToString(), Of(x)))];

    public static readonly IReadOnlyList<Choice> Formats = [.. Enum.GetValues<Format>().Select(x => new Choice(x.ToString(), x.ToString()))];

    public static readonly IReadOnlyList<Choice> Strengths = [.. Enum.GetValues<Strength>().Where(x => x != Strength.ReachedByCount).Select(x => new Choice(x.ToString(), Of(x)))];

    public static string Of(AudienceClass audience) => audience switch
    {
        AudienceClass.Public => "Public",
        AudienceClass.Member => "Members",
        AudienceClass.Board => "Board",
        AudienceClass.Staff => "Staff",
        AudienceClass.Partner => "Partners",
        AudienceClass.Donor => "Donors",
        AudienceClass.DecisionMaker => "Decision makers",
        AudienceClass.Influencer => "Influencers",
        AudienceClass.Media => "Media",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Email => "E-mail",
        Channel.Listserv => "Listserv",
        Channel.Meeting => "Meeting",
        Channel.Post => "Post",
        Channel.HandedOver => "Handed over",
        Channel.Phone => "Phone",
        Channel.Messenger => "Messenger",
        Channel.SocialMedia => "Social media",
        Channel.Event => "Event",
        Channel.Website => "Website",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Acknowledged => "Acknowledged",
        Strength.HandedOver => "Handed over",
        Strength.Accepted => "Accepted by their server",
        Strength.Sent => "Sent",
        Strength.ReachedByCount => "Reached by count",
        _ => throw new ArgumentOutOfRangeException(nameof(strength), strength, null),
    };

    public static string Language(string? language) =>
        string.IsNullOrEmpty(language) ? "Not known" : Culture.TryParse(language, out var culture) ? culture.Info.EnglishName : language;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
