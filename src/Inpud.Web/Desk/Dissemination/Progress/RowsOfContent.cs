using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Items and actions behind a number, as they were when the report was made.</summary>
internal sealed class RowsOfContent(Published published)
{
    public CountedRows Items(ReportFacts facts, string? kind, string? language, int at, int size) => Rows(
        "items",
        [T["Item"], T["Type"], T["Dated"], T["Languages"]],
        [.. facts.Items.Where(x => (kind is null || x.Kind == kind) && (language is null || x.Titles.ContainsKey(language)))],
        x => [Item(x.Key, language is not null && x.Titles.GetValueOrDefault(language) is { } title ? title : ReportTables.Title(x.Titles)), ReportTables.Kind(x.Kind), x.Date, Languages(x)],
        (at, size),
        T["items"]);

    public CountedRows Translations(ReportFacts facts, string? language, int at, int size)
    {
        List<ReportedTranslation> translations = [.. facts.Translations.Where(x => language is null || x.Language == language)];
        return Rows(
            "translations",
            [T["Item"], T["Language"], T["First published in"], T["Counts on"]],
            translations,
            x => [Item(x.Item, x.Title), LedgerWords.Language(x.Language), LedgerWords.Language(x.Original), LedgerWords.Day(x.Day)],
            (at, size),
            T[$"translations, of {translations.DistinctBy(x => x.Item).Count()} items"]);
    }

    public CountedRows Actions(ReportFacts facts, string? campaign, int at, int size) => Rows(
        "actions",
        [T["Action"], T["Day"], T["Country"], T["Organisation"], T["Campaign"]],
        [.. facts.Campaigns.Where(x => campaign is null || $"{x.Key}" == campaign).SelectMany(x => x.Actions, (x, action) => (Campaign: x, Action: action))],
        x => [x.Action.Name, LedgerWords.Day(x.Action.Day), x.Action.Country, x.Action.Organisation, ReportTables.Title(x.Campaign.Titles)],
        (at, size),
        T["actions"]);

    public CountedRows Countries(ReportFacts facts, string? campaign, int at, int size) => Rows(
        "countries",
        [T["Country"], new(T["Actions"], true)],
        [
            .. facts.Campaigns.Where(x => $"{x.Key}" == campaign).SelectMany(x => x.Actions).Where(x => !string.IsNullOrWhiteSpace(x.Country))
                .GroupBy(x => x.Country!.Trim(), StringComparer.OrdinalIgnoreCase).OrderBy(x => x.Key, StringComparer.InvariantCultureIgnoreCase),
        ],
        x => [x.Key, x.Count()],
        (at, size),
        T["countries"]);

    private static CountedRows Rows<TRow>(string name, IReadOnlyList<Column> columns, IReadOnlyList<TRow> all, Func<TRow, IReadOnlyList<TableCell>> row, (int At, int Size) page, string words) => new(
        all.Count,
        words,
        new DeskTable(name, T["As it was when the report was made"], columns, [.. all.Skip((int)Math.Min((page.At - 1L) * page.Size, int.MaxValue)).Take(page.Size).Select(row)]) { Total = all.Count });

    /// <summary>Leads to who received it, where it can still be passed on.</summary>
    private TableCell Item(Guid key, string title) => new(title, published.IsListed(key) ? $"/desk/dissemination/items/{key}" : null);

    private static string Languages(ReportedItem item) => T.List(item.Titles.Keys.Select(LedgerWords.Language));
}
