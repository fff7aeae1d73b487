using System.Diagnostics;
using System.Globalization;
using System.Text;
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
    private const int ImportedRows = 20_000;
    private const string SegmentForm = "/desk/contacts/segments/new";

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

        foreach (var (what, conditions) in Segments())
        {
            var all = new List<TimeSpan>();
            for (var time = 0; time < WarmUps + times; time++)
            {
                all.Add(await editor.AskByFormAsync(SegmentForm, [.. conditions, ("deed", "count")]));
            }

            tell(new Answered(what, all[WarmUps..]));
        }

        tell(new Answered($"import of {ImportedRows:N0} contacts, after the preview", [await ImportAsync(editor)]));
    }

    /// <summary>Segments that are counted while they are made: name, and what is typed.</summary>
    private static IEnumerable<(string What, (string Name, string Value)[] Conditions)> Segments()
    {
        var most = PlanPublication.KeyOf(1).ToString();
        yield return ("segment: decision makers who read Russian and have not received the item that went to most", [("Audiences", "DecisionMaker"), ("Languages", "ru"), ("Has-0", "not"), ("Item-0", most)]);
        yield return ("segment: everybody who received it in Russian by e-mail", [("Item-0", most), ("Language-0", "ru"), ("Channel-0", "Email")]);
        yield return ("segment: donors who received one item and not another", [("Audiences", "Donor"), ("Item-0", most), ("Has-1", "not"), ("Item-1", PlanPublication.KeyOf(20).ToString())]);
    }

    /// <summary>Brings a table of contacts as the import's page does; afterwards it is taken back.</summary>
    private static async Task<TimeSpan> ImportAsync(Editor editor)
    {
        var table = new StringBuilder("Name,E-mail,Audience,Languages\r\n");
        for (var row = 0; row < ImportedRows; row++)
        {
            table.Append(CultureInfo.InvariantCulture, $"Imported {row},imported{row}@example.net,Donor,fr\r\n");
        }

        var import = await editor.SendFileAsync("/desk/network/import", "contacts.csv", table.ToString(), ("Kind", "Contacts"));
        var start = Stopwatch.GetTimestamp();
        await editor.SendFormAsync(import, "Start", ("Columns", "Name"), ("Columns", "Email"), ("Columns", "Audience"), ("Columns", "Languages"), ("Dates", "DayFirst"));
        await DoneAsync(editor, import);
        var took = Stopwatch.GetElapsedTime(start);
        await editor.SendFormAsync(import, "Undo", ("Sure", "true"));
        return took;
    }

    private static async Task DoneAsync(Editor editor, string import)
    {
        while ((await editor.PageAsync(import)).Contains("<progress", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> deed)
    {
        var start = Stopwatch.GetTimestamp();
        await deed();
        return Stopwatch.GetElapsedTime(start);
    }
}
