using System.Diagnostics;
using Inpud.Bench.Corpus;
using Inpud.Bench.Ledger;
using Inpud.Bench.Load;
using Inpud.Bench.Sites;

namespace Inpud.Bench.Measures;

/// <summary>A page of the desks as somebody of the staff gets it.</summary>
/// <param name="What">What it answers.</param>
/// <param name="Times">Of each time it was asked.</param>
internal sealed record Answered(string What, IReadOnlyList<TimeSpan> Times);

/// <summary>Asks the desks about a large ledger, one page after the other, over HTTP.</summary>
internal static class MeasureLedger
{
    private const int WarmUps = 5;

    /// <summary>Names of pages, and where they are; a number makes each time another.</summary>
    private static readonly (string What, Func<int, string> Where)[] _pages =
    [
        ("an item: recipients, numbers and gaps", x => $"/desk/dissemination/items/{PlanPublication.KeyOf(20 + (x * 7))}"),
        ("the same, of the item that went to most", x => $"/desk/dissemination/items/{PlanPublication.KeyOf(1)}?at={1 + x}"),
        ("its recipients of one audience and language", x => $"/desk/dissemination/items/{PlanPublication.KeyOf(1)}?audience=Donor&language=ru&gap={1 + x}"),
        ("items with their numbers", x => $"/desk/dissemination/items?at={1 + x}"),
        ("coverage by audience", x => $"/desk/dissemination/coverage?by=Audience&at={1 + x}"),
        ("coverage by network", x => $"/desk/dissemination/coverage?by=Network&at={1 + x}"),
        ("coverage by region, of two years, at a cut-off", x => $"/desk/dissemination/coverage?by=Region&from=2022-01-01&to=2023-12-31&cutoff=2024-06-30&at={1 + x}"),
        ("coverage by language", x => $"/desk/dissemination/coverage?by=Language&at={1 + x}"),
    ];

    public static async Task RunAsync(LedgerDatabase database, int times, Action<Answered> tell)
    {
        await using var site = await ServerProcess.StartAsync(
            Site.Program, [.. database.Settings, .. Editor.Settings, "--urls={url}"], new Ask("/en/"));
        using var editor = await Editor.SignInAsync(site.Port);
        foreach (var (what, where) in _pages)
        {
            var all = new List<TimeSpan>();
            for (var time = 0; time < WarmUps + times; time++)
            {
                all.Add(await TimeAsync(() => editor.PageAsync(where(time))));
            }

            tell(new Answered(what, all[WarmUps..]));
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> deed)
    {
        var start = Stopwatch.GetTimestamp();
        await deed();
        return Stopwatch.GetElapsedTime(start);
    }
}
