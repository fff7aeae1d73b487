using Inpud.Bench.Corpus;
using Inpud.Bench.Ledger;
using Inpud.Bench.Load;
using Inpud.Bench.Measures;
using Inpud.Bench.Sites;

namespace Inpud.Bench;

/// <summary>Runs the parts asked for and prints a table for each.</summary>
internal static class Measurements
{
    private const int Small = 600;
    private const int Large = 20_000;
    private const int Many = 32;

    private static readonly Dictionary<string, Func<Task>> _parts = new(StringComparer.Ordinal)
    {
        ["kept"] = () => ResponsesAsync(Small, isCaching: true, [1, Many]),
        ["made"] = () => ResponsesAsync(Small, isCaching: false, [1, Many]),
        ["starts"] = StartsAsync,
        ["publishing"] = PublishingAsync,
        ["editing"] = EditingAsync,
        ["ledger"] = () => LedgerAsync(1_000_000),
        ["ledger-growth"] = () => LedgerAsync(5_000_000),
        ["growth"] = () => ResponsesAsync(Large, isCaching: false, [Many]),
    };

    public static IReadOnlyCollection<string> Parts => _parts.Keys;

    public static async Task<int> RunAsync(string[] asked)
    {
        if (asked.FirstOrDefault(x => !_parts.ContainsKey(x)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no part '{unknown}'. There are: {string.Join(", ", _parts.Keys)}.");
            return 2;
        }

        foreach (var part in asked.Length == 0 ? [.. _parts.Keys] : asked)
        {
            await _parts[part]();
        }

        return 0;
    }

    private static CorpusFolder Corpus(int publications) => new(Repository.Cache, Repository.Seed, publications);

    private static async Task ResponsesAsync(int publications, bool isCaching, int[] connections)
    {
        await using var floor = await ServerProcess.StartAsync(
            typeof(Measurements).Assembly.Location, ["floor", "{url}"], new Ask("/"), anyAnswer: true);
        await using var site = await Site.StartAsync(Corpus(publications), isCaching);
        var measure = new MeasureResponses(site, floor);
        Tables.ResponsesHead($"{publications:N0} publications × 6 languages, responses {(isCaching ? "kept" : "made anew")}");
        foreach (var work in await Work.AllAsync(site.Server.Port, publications))
        {
            foreach (var count in connections)
            {
                Tables.Response(await measure.RunAsync(work, count));
            }

            Tables.Response(await measure.RunAsync(work.Compressed(), Many));
        }

        Tables.Memory(site.Server.Megabytes);
    }

    private static async Task StartsAsync()
    {
        Tables.StartsHead();
        Tables.Starts("first start: database, types, demonstration content", [await MeasureStarts.FirstAsync()]);
        Tables.Starts($"second start, {Small} publications", await MeasureStarts.AgainAsync(Corpus(Small), times: 5));
        Tables.Starts($"second start, {Large:N0} publications", await MeasureStarts.AgainAsync(Corpus(Large), times: 2));
    }

    private static async Task PublishingAsync()
    {
        Tables.PublishingHead();
        foreach (var publications in new[] { Small, Large })
        {
            Tables.Publishing(publications, await MeasurePublishing.RunAsync(Corpus(publications), times: 15));
        }
    }

    private static async Task LedgerAsync(int entries)
    {
        foreach (var isPostgres in LedgerDatabase.Server is null ? [false] : new[] { false, true })
        {
            Tables.LedgerHead(entries, isPostgres ? "PostgreSQL" : "SQLite");
            await MeasureLedger.RunAsync(new LedgerDatabase(entries, isPostgres), times: 15, Tables.Ledger);
        }
    }

    private static async Task EditingAsync()
    {
        Tables.EditingHead();
        foreach (var publications in new[] { Small, Large })
        {
            Tables.Editing(publications, await MeasureEditing.RunAsync(Corpus(publications), times: 25));
        }

        Tables.EditingAtOnce(await MeasureEditing.AtOnceAsync(Corpus(Small)));
    }
}
