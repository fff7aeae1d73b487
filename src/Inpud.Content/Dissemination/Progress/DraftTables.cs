namespace Inpud.Content.Dissemination;

/// <summary>The tables of a drafted report. It will be published: whatever could tell who somebody is is left out, as for outsiders.</summary>
internal sealed class DraftTables(ReportFacts facts, ReportWords words)
{
    public string Published() => Numbers(
        "column.type", "column.items", [.. facts.Items.GroupBy(x => x.Kind, StringComparer.Ordinal).OrderByDescending(x => x.Count()).Select(x => (words.Kind(x.Key), (long)x.Count()))],
        (words["row.total"], facts.Items.Count));

    public string Translations() => facts.Items.Count + facts.Translations.Count == 0 ? words["nothing"] : string.Join(
        "\n\n",
        words.Fill("translations.total", words.Number(facts.Translations.Count), words.Number(facts.Translations.DistinctBy(x => x.Item).Count())),
        words["translations.how"],
        Numbers(
            "column.language", "column.items",
            [.. facts.Items.SelectMany(x => x.Titles.Keys).CountBy(x => x, StringComparer.Ordinal).OrderByDescending(x => x.Value).Select(x => (words.Language(x.Key), (long)x.Value))]));

    public string Totals()
    {
        var all = facts.Reached.All;
        return MarkdownTable.Of(
            [words["column.measure"], words["column.number"]],
            [
                [words["column.persons"], People(all.Persons)],
                [words["column.organisations"], People(all.Organisations)],
                [words["column.people"], People(all.ReachedByCount)],
                [words["column.copies"], People(all.Copies)],
            ]);
    }

    public string Audiences() => Reached("column.audience", facts.Reached.ByAudience, words.Of);

    public string Networks() => Reached("column.network", facts.Reached.ByNetwork, Network);

    public string Regions() => Reached("column.region", facts.Reached.ByRegion, Region);

    public string Channels() => Reached("column.channel", facts.Reached.ByChannel, words.Of);

    public string Languages() => Reached("column.language", facts.Reached.ByLanguage, words.Language);

    public string Campaigns()
    {
        if (facts.Campaigns.Count == 0)
        {
            return words["nothing"];
        }

        var most = facts.Campaigns.Max(x => x.Actions.Count);
        return MarkdownTable.Of(
            [words["column.campaign"], words["column.chart"], words["column.actions"], words["column.countries"]],
            [.. facts.Campaigns.Select(x => (IReadOnlyList<string>)[Title(x.Titles), MarkdownTable.Bar(x.Actions.Count, most), words.Number(x.Actions.Count), words.Number(x.Countries)])]);
    }

    public string Uptake()
    {
        var kinds = Numbers("column.type", "column.number", [.. facts.Uptake.ByKind.Select(x => (words.Of(x.Key), (long)x.Value))], (words["row.total"], facts.Uptake.Total));
        return facts.Uptake.ByNetwork.Count == 0 ? kinds : string.Join(
            "\n\n", kinds, Numbers("column.network", "column.number", [.. facts.Uptake.ByNetwork.Select(x => (Network(x.Key), (long)x.Value))], (words["row.once"], facts.Uptake.InAnyNetwork)));
    }

    /// <summary>Persons, and the people of audiences where there are any: two tables, since they are never added and hardly ever alike in size.</summary>
    private string Reached<TKey>(string heading, IReadOnlyList<Cell<TKey>> cells, Func<TKey, string> name)
    {
        string?[] tables =
        [
            Told(heading, "column.persons", [.. cells.Select(x => (name(x.Key), (long)x.Persons))], facts.Reached.All.Persons),
            Told(heading, "column.people", [.. cells.Select(x => (name(x.Key), x.ReachedByCount))], facts.Reached.All.ReachedByCount),
        ];
        var told = string.Join("\n\n", tables.OfType<string>());
        return told.Length == 0 ? words["nothing"] : told;
    }

    /// <summary>Null where there is nobody. Somebody may be in several rows, having been two things in the period.</summary>
    private string? Told(string heading, string measure, IReadOnlyList<(string Name, long Number)> rows, long total)
    {
        var told = MergeSmallCells.RunOverlapping([.. rows.GroupBy(x => x.Name, StringComparer.Ordinal).Select(x => (x.Key, Short(x.Sum(y => y.Number))))], Short(total));
        if (told.Count == 0)
        {
            return null;
        }

        var most = told.Max(x => x.Persons ?? 0);
        return MarkdownTable.Of(
            [words[heading], words["column.chart"], words[measure]],
            [.. told.Select(x => (IReadOnlyList<string>)[x.Name ?? words["row.several"], MarkdownTable.Bar(x.Persons ?? 0, most), x.Persons is { } persons ? words.Number(persons) : words["untold"]])]);
    }

    private static int Short(long number) => (int)Math.Min(number, int.MaxValue);

    private string Numbers(string heading, string measure, IReadOnlyList<(string Name, long Number)> rows, (string Name, long Number)? total = null)
    {
        if (rows.Count == 0)
        {
            return words["nothing"];
        }

        var most = rows.Max(x => x.Number);
        return MarkdownTable.Of(
            [words[heading], words["column.chart"], words[measure]],
            [
                .. rows.Select(x => (IReadOnlyList<string>)[x.Name, MarkdownTable.Bar(x.Number, most), words.Number(x.Number)]),
                .. total is { } sum ? new IReadOnlyList<string>[] { [sum.Name, "", words.Number(sum.Number)] } : [],
            ]);
    }

    /// <summary>A number of people; whether there were one or four is nobody's business.</summary>
    private string People(long number) => OutsiderNumbers.Told(number) is { } told ? words.Number(told) : words["few"];

    private string Network(int number) => facts.Networks.GetValueOrDefault(number, $"{words["column.network"]} {number}");

    private string Region(Guid? key) => key is { } known && facts.Regions.GetValueOrDefault(known) is { } titles ? Title(titles) : words["row.unknown"];

    private string Title(IReadOnlyDictionary<string, string> titles) =>
        titles.GetValueOrDefault(words.Culture.Name) ?? titles.GetValueOrDefault("en") ?? titles.Values.First();
}
