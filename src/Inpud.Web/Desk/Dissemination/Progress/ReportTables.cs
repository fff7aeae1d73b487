using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>A table of a report with its charts: the same numbers twice, so that neither eyes nor ears miss any.</summary>
internal sealed record ReportSection(DeskTable Table, IReadOnlyList<BarChart> Charts);

/// <summary>A report's tables. Each number leads to the rows that it counts.</summary>
internal sealed class ReportTables(StoredReport report, ReportFacts facts)
{
    private static string SeveralRows => T["Whoever was several of these in the period is in each row; the total counts each once."];

    /// <summary>All of them. Each says of what it tells, since each may be taken out by itself.</summary>
    public IReadOnlyList<ReportSection> Sections => [.. All.Select(x => x with { Table = x.Table with { About = About } })];

    private string About => report.Grant.Length == 0
        ? T[$"{LedgerWords.Day(report.From)} – {LedgerWords.Day(report.To)}, as written down until {ProgressPage.Instant(report.CutOff)}."]
        : T[$"{LedgerWords.Day(report.From)} – {LedgerWords.Day(report.To)}, as written down until {ProgressPage.Instant(report.CutOff)}; only of what was paid for by {report.Grant}."];

    private ReportSection[] All =>
    [
        Published(), Translations(),
        Reached("audience", T["Dissemination by audience"], T["Audience"], CountedBy.Audience, facts.Reached.ByAudience, x => x.ToString(), LedgerWords.Of, facts.Reached.All, CountedBy.All),
        Reached("network", T["Dissemination by member network"], T["Network"], CountedBy.Network, facts.Reached.ByNetwork, x => $"{x}", Network, facts.Reached.InAnyNetwork, CountedBy.AnyNetwork, T["In any network, each once"]),
        Reached("region", T["Dissemination by region"], T["Region"], CountedBy.Region, facts.Reached.ByRegion, x => $"{x}", Region, facts.Reached.All, CountedBy.All),
        Reached("channel", T["Dissemination by channel"], T["Channel"], CountedBy.Channel, facts.Reached.ByChannel, x => x.ToString(), LedgerWords.Of, facts.Reached.All, CountedBy.All),
        Reached("language", T["Dissemination by language"], T["Language"], CountedBy.Language, facts.Reached.ByLanguage, x => x ?? "", LedgerWords.Language, facts.Reached.All, CountedBy.All),
        Campaigns(), Uptake(), UptakeByNetwork(),
    ];

    /// <summary>A number; nothing leads to the rows of none.</summary>
    public static TableCell Number(long number, string address) => number == 0 ? new TableCell("0") : new TableCell(((TableCell)number).Text, address);

    public static string Kind(string kind) => kind.Length == 0 ? T["No type"] : T[char.ToUpperInvariant(kind[0]) + kind[1..]];

    public static string Title(IReadOnlyDictionary<string, string> titles) => titles.GetValueOrDefault(DeskLanguage.Current.Name) ?? titles.GetValueOrDefault("en") ?? titles.Values.First();

    public string Network(int number) => facts.Networks.GetValueOrDefault(number, T[$"Network {number}"]);

    public string Region(Guid? key) => key is not { } known ? T["Not known"] : facts.Regions.GetValueOrDefault(known) is { } titles ? Title(titles) : T["A region that was not published"];

    private ReportSection Published()
    {
        string[] languages = [.. facts.Items.SelectMany(x => x.Titles.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var kinds = facts.Items.GroupBy(x => x.Kind, StringComparer.Ordinal).OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal).ToList();
        IReadOnlyList<TableCell> Row(string name, IReadOnlyCollection<ReportedItem> items, string? kind) =>
        [
            name, Number(items.Count, Rows(Counted.Items, kind, null)),
            .. languages.Select(x => Number(items.Count(item => item.Titles.ContainsKey(x)), Rows(Counted.Items, kind, x))),
        ];
        return new ReportSection(
            new DeskTable(
                "published",
                T["Published, by type and language"],
                [T["Type"], new(T["Items"], true), .. languages.Select(x => new Column(LedgerWords.Language(x), true))],
                facts.Items.Count == 0 ? [] : [.. kinds.Select(x => Row(Kind(x.Key), [.. x], x.Key)), Row(T["All"], facts.Items, null)])
            {
                Remark = T["Publications and statements whose own date lies in the period, in the languages in which they had been published at the cut-off."],
            },
            [new BarChart(T["Items by type"], [.. kinds.Select(x => new Bar(Kind(x.Key), x.Count()))])]);
    }

    private ReportSection Translations()
    {
        var items = facts.Items.SelectMany(x => x.Titles.Keys).CountBy(x => x, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var translations = facts.Translations.CountBy(x => x.Language, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        string[] languages = [.. items.Keys.Union(translations.Keys, StringComparer.Ordinal).OrderByDescending(x => items.GetValueOrDefault(x)).ThenBy(x => x, StringComparer.Ordinal)];
        return new ReportSection(
            new DeskTable(
                "translations",
                T["Languages and translations"],
                [T["Language"], new(T["Items"], true), new(T["Translations"], true)],
                languages.Length == 0 ? [] :
                [
                    .. languages.Select(x => (IReadOnlyList<TableCell>)
                    [
                        LedgerWords.Language(x), Number(items.GetValueOrDefault(x), Rows(Counted.Items, null, x)), Number(translations.GetValueOrDefault(x), Rows(Counted.Translations, null, x)),
                    ]),
                    [T["All, items once"], Number(facts.Items.Count, Rows(Counted.Items, null, null)), Number(facts.Translations.Count, Rows(Counted.Translations, null, null))],
                ])
            {
                Remark = T["A translation is a language that was published after an item’s first one, or together with it: the language published first counts as the original, of several at once English. It counts on the day on which it was first published here; what came on the same day as the original counts on the item’s own date, so that old works that were brought in count when they appeared. Items of other periods that were translated in this one are counted, too."],
            },
            [
                new BarChart(T["Items by language"], [.. languages.Select(x => new Bar(LedgerWords.Language(x), items.GetValueOrDefault(x)))]),
                new BarChart(T["Translations by language"], [.. languages.Select(x => new Bar(LedgerWords.Language(x), translations.GetValueOrDefault(x)))]),
            ]);
    }

    private ReportSection Reached<TKey>(
        string name, string caption, string heading, CountedBy by, IReadOnlyList<Cell<TKey>> cells, Func<TKey, string> of, Func<TKey, string> text, Cell<bool> all, CountedBy allBy, string? allText = null)
    {
        IReadOnlyList<TableCell> Row<T>(string words, Cell<T> cell, CountedBy row, string? which) =>
        [
            words,
            Number(cell.Persons, ReportAddresses.Rows(report.Key, Counted.Persons, row, which)), Number(cell.Organisations, ReportAddresses.Rows(report.Key, Counted.Organisations, row, which)),
            Number(cell.ReachedByCount, ReportAddresses.Rows(report.Key, Counted.People, row, which)), Number(cell.Copies, ReportAddresses.Rows(report.Key, Counted.Copies, row, which)),
        ];
        return new ReportSection(
            new DeskTable(
                name,
                caption,
                [heading, new(T["Persons"], true), new(T["Organisations"], true), new(T["Reached by count"], true), new(T["Copies"], true)],
                cells.Count == 0 ? [] : [.. cells.Select(x => Row(text(x.Key), x, by, of(x.Key))), Row(allText ?? T["All, each once"], all, allBy, null)])
            {
                Remark = SeveralRows,
                ForOutsiders = new DeskTable(name, caption, [heading, new(T["Persons"], true)], Outside(cells, text)),
            },
            [
                new BarChart(T[$"Persons by {heading.ToLower(DeskLanguage.Current.Culture)}"], [.. cells.Select(x => new Bar(text(x.Key), x.Persons))]),
                new BarChart(T[$"People reached by count, by {heading.ToLower(DeskLanguage.Current.Culture)}"], [.. cells.Select(x => new Bar(text(x.Key), x.ReachedByCount))]),
            ]);
    }

    private IReadOnlyList<IReadOnlyList<TableCell>> Outside<TKey>(IReadOnlyList<Cell<TKey>> cells, Func<TKey, string> text)
    {
        var texts = cells.ToDictionary(x => OutsiderNumbers.NameOf(x.Key), x => text(x.Key), StringComparer.Ordinal);
        var told = MergeSmallCells.RunOverlapping([.. cells.Select(x => (OutsiderNumbers.NameOf(x.Key), x.Persons))], facts.Reached.All.Persons);
        return [.. told.Select(x => (IReadOnlyList<TableCell>)[x.Name is null ? T["Several small ones together"] : texts[x.Name], x.Persons is { } persons ? persons : T["not told"]])];
    }

    private ReportSection Campaigns() => new(
        new DeskTable(
            "campaigns",
            T["Campaigns and their actions"],
            [T["Campaign"], new(T["Actions"], true), new(T["Countries"], true)],
            [
                .. facts.Campaigns.Select(x => (IReadOnlyList<TableCell>)
                [
                    new(Title(x.Titles), $"/desk/dissemination/items/{x.Key}"), Number(x.Actions.Count, Rows(Counted.Actions, $"{x.Key}", null)), Number(x.Countries, Rows(Counted.Countries, $"{x.Key}", null)),
                ]),
            ]) { Remark = T["Campaigns that ran in the period, and what was done for them on a day of it. Actions without a day are in no period."] },
        [new BarChart(T["Actions by campaign"], [.. facts.Campaigns.Select(x => new Bar(Title(x.Titles), x.Actions.Count))])]);

    private ReportSection Uptake() => new(
        new DeskTable(
            "uptake",
            T["Uptake, by kind"],
            [T["What was done"], new(T["Number"], true)],
            facts.Uptake.Total == 0 ? [] :
            [
                .. facts.Uptake.ByKind.Select(x => (IReadOnlyList<TableCell>)[UptakeWords.Of(x.Key), Number(x.Value, Rows(Counted.Uptake, $"{x.Key}", null))]),
                [T["All"], Number(facts.Uptake.Total, Rows(Counted.Uptake, null, null))],
            ]),
        [new BarChart(T["Uptake by kind"], [.. facts.Uptake.ByKind.Select(x => new Bar(UptakeWords.Of(x.Key), x.Value))])]);

    private ReportSection UptakeByNetwork() => new(
        new DeskTable(
            "uptake-network",
            T["Uptake, by member network"],
            [T["Network"], new(T["Number"], true)],
            facts.Uptake.ByNetwork.Count == 0 ? [] :
            [
                .. facts.Uptake.ByNetwork.Select(x => (IReadOnlyList<TableCell>)[Network(x.Key), Number(x.Value, ReportAddresses.Rows(report.Key, Counted.Uptake, CountedBy.Network, $"{x.Key}"))]),
                [T["In any network, each once"], Number(facts.Uptake.InAnyNetwork, ReportAddresses.Rows(report.Key, Counted.Uptake, CountedBy.AnyNetwork))],
            ]),
        [new BarChart(T["Uptake by network"], [.. facts.Uptake.ByNetwork.Select(x => new Bar(Network(x.Key), x.Value))])]);

    private string Rows(Counted what, string? of, string? language) => ReportAddresses.Rows(report.Key, what, CountedBy.All, of, language);
}
