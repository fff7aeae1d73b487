using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Items and actions behind a number, as they were when the report was made.</summary>
internal sealed class RowsOfContent(Published published)
{
    public CountedRows Items(ReportFacts facts, string? kind, string? language, int at, int size) => Rows(
        "items",
        ["Item", "Type", "Dated", "Languages"],
        [.. facts.Items.Where(x => (kind is null || x.Kind == kind) && (language is null || x.Titles.ContainsKey(language)))],
        x => [Item(x, language), ReportTables.Kind(x.Kind), x.Date, Languages(x)],
        (at, size),
        (null, "items"));

    public CountedRows Translations(ReportFacts facts, int at, int size)
    {
        List<ReportedItem> translated = [.. facts.Items.Where(x => x.Translations > 0)];
        return Rows(
            "translations",
            ["Item", "Languages", new("Translations", true)],
            translated,
            x => [Item(x, null), Languages(x), x.Translations],
            (at, size),
            (translated.Sum(x => x.Translations), $"translations, of {translated.Count} items"));
    }

    public CountedRows Actions(ReportFacts facts, string? campaign, int at, int size) => Rows(
        "actions",
        ["Action", "Day", "Country", "Organisation", "Campaign"],
        [.. facts.Campaigns.Where(x => campaign is null || $"{x.Key}" == campaign).SelectMany(x => x.Actions, (x, action) => (Campaign: x, Action: action))],
        x => [x.Action.Name, LedgerWords.Day(x.Action.Day), x.Action.Country, x.Action.Organisation, ReportTables.Title(x.Campaign.Titles)],
        (at, size),
        (null, "actions"));

    public CountedRows Countries(ReportFacts facts, string? campaign, int at, int size) => Rows(
        "countries",
        ["Country", new("Actions", true)],
        [
            .. facts.Campaigns.Where(x => $"{x.Key}" == campaign).SelectMany(x => x.Actions).Where(x => !string.IsNullOrWhiteSpace(x.Country))
                .GroupBy(x => x.Country!.Trim(), StringComparer.OrdinalIgnoreCase).OrderBy(x => x.Key, StringComparer.InvariantCultureIgnoreCase),
        ],
        x => [x.Key, x.Count()],
        (at, size),
        (null, "countries"));

    private static CountedRows Rows<T>(string name, IReadOnlyList<Column> columns, IReadOnlyList<T> all, Func<T, IReadOnlyList<TableCell>> row, (int At, int Size) page, (long? Number, string Words) counted) => new(
        counted.Number ?? all.Count,
        counted.Words,
        new DeskTable(name, "As it was when the report was made", columns, [.. all.Skip((int)Math.Min((page.At - 1L) * page.Size, int.MaxValue)).Take(page.Size).Select(row)]) { Total = all.Count });

    /// <summary>Leads to who received it, where it can still be passed on.</summary>
    private TableCell Item(ReportedItem item, string? language) => new(
        language is not null && item.Titles.GetValueOrDefault(language) is { } title ? title : ReportTables.Title(item.Titles),
        published.IsListed(item.Key) ? $"/desk/dissemination/items/{item.Key}" : null);

    private static string Languages(ReportedItem item) => string.Join(", ", item.Titles.Keys.Select(LedgerWords.Language));
}
