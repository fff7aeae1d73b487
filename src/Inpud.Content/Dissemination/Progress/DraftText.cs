using Inpud.Content.Publications;

namespace Inpud.Content.Dissemination;

/// <summary>A report as a publication of one language: its numbers as tables, room for words under each heading.</summary>
/// <param name="Title">With the period.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Body">Markdown.</param>
internal sealed record DraftText(string Title, string Summary, string Body)
{
    /// <summary>A title has room for so much of who paid; the text names them in any case.</summary>
    private const int LongestInTitle = 120;

    /// <summary>Writes it.</summary>
    public static DraftText Of(StoredReport report, ReportWords words)
    {
        var facts = ReportFacts.FromJson(report.Facts);
        var (from, to) = (Day(report.From, words), Day(report.To, words));
        var write = words["write"];
        var tables = new DraftTables(facts, words);
        string[] parts =
        [
            words.Fill("basis", from, to, Day(DateOnly.FromDateTime(report.CutOff), words)),
            .. report.Grant.Length == 0 ? Array.Empty<string>() : [words.Fill("grant", MarkdownTable.Escaped(report.Grant))],
            $"## {words["foreword"]}", write,
            $"## {words["published"]}", write, tables.Published(),
            $"## {words["translations"]}", write, tables.Translations(),
            $"## {words["reached"]}", write, words["once"], tables.Totals(),
            $"### {words["audience"]}", write, tables.Audiences(),
            $"### {words["network"]}", write, tables.Networks(),
            $"### {words["region"]}", write, tables.Regions(),
            $"### {words["channel"]}", write, tables.Channels(),
            $"### {words["language"]}", write, tables.Languages(),
            $"## {words["campaigns"]}", write, tables.Campaigns(),
            $"## {words["uptake"]}", write, tables.Uptake(),
        ];
        return new DraftText(
            words.Fill("title", PeriodOf(report, from, to, words)) + (report.Grant.Length is 0 or > LongestInTitle ? "" : $" – {report.Grant}"),
            words.Fill("summary", from, to),
            string.Join("\n\n", parts) + "\n");
    }

    /// <summary>A whole calendar year by its number, whole years by two.</summary>
    private static string PeriodOf(StoredReport report, string from, string to, ReportWords words) => report switch
    {
        { From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } } when report.From.Year == report.To.Year => $"{report.From.Year}",
        { From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } } => $"{report.From.Year}–{report.To.Year}",
        _ => words.Fill("period", from, to),
    };

    private static string Day(DateOnly day, ReportWords words) => new PublicationDate(day, DatePrecision.Day).In(words.Culture);
}
