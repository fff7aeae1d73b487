using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Says of which number of a report the rows are.</summary>
internal static class RowsWords
{
    public static string Of(ReportTables tables, ReportFacts facts, Counted what, CountedBy by, string? of, string? language)
    {
        string?[] parts = [What(what), what is Counted.Items or Counted.Translations or Counted.Actions or Counted.Countries or Counted.Uptake ? Named(facts, what, of) : null, Row(tables, by, of), language is null ? null : LedgerWords.Language(language)];
        return string.Join(" – ", parts.OfType<string>());
    }

    private static string What(Counted what) => what switch
    {
        Counted.Persons => T["Persons"],
        Counted.Organisations => T["Organisations"],
        Counted.People => T["Reached by count"],
        Counted.Copies => T["Copies"],
        Counted.Items => T["Items"],
        Counted.Translations => T["Translations"],
        Counted.Actions => T["Actions"],
        Counted.Countries => T["Countries"],
        Counted.Uptake => T["Uptake"],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static string? Named(ReportFacts facts, Counted what, string? of) => what switch
    {
        _ when of is null => null,
        Counted.Items => ReportTables.Kind(of),
        Counted.Actions or Counted.Countries => facts.Campaigns.FirstOrDefault(x => $"{x.Key}" == of) is { } campaign ? ReportTables.Title(campaign.Titles) : null,
        Counted.Uptake when Enum.TryParse<UptakeKind>(of, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(of[0]) => UptakeWords.Of(kind),
        _ => null,
    };

    private static string? Row(ReportTables tables, CountedBy by, string? of) => by switch
    {
        CountedBy.All => null,
        CountedBy.AnyNetwork => T["In any network"],
        CountedBy.Audience => Enum.TryParse<AudienceClass>(of, out var audience) && Enum.IsDefined(audience) ? LedgerWords.Of(audience) : of,
        CountedBy.Channel => Enum.TryParse<Channel>(of, out var channel) && Enum.IsDefined(channel) ? LedgerWords.Of(channel) : of,
        CountedBy.Network => int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? tables.Network(number) : of,
        CountedBy.Region => tables.Region(Guid.TryParse(of, out var region) ? region : null),
        CountedBy.Language => LedgerWords.Language(of),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
