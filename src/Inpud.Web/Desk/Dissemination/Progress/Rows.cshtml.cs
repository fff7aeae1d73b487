using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>The rows behind a number of a report.</summary>
internal sealed class RowsPage(ReadReports read, RowsOfLedger ledger, RowsOfContent content, RowsOfUptake uptake) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "what")]
    public Counted What { get; set; }

    [BindProperty(SupportsGet = true, Name = "by")]
    public CountedBy By { get; set; }

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    /// <summary>The number whose rows these are.</summary>
    public long Number { get; private set; }

    /// <summary>What it counts.</summary>
    public string Words { get; private set; } = "";

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(What) || !Enum.IsDefined(By))
        {
            return BadRequest();
        }

        if (await read.OneAsync(key) is not { } stored)
        {
            return NotFound();
        }

        var facts = ReportFacts.FromJson(stored.Facts);
        var isExport = table is not null;
        var (at, size) = isExport ? (1, TakeOut.Most) : (Math.Max(1, At), Page<int>.Size);
        var counts = new CountedRowsQuestion(new Period(stored.From, stored.To, stored.CutOff), new CountedCell(By, Of), facts.Paid, at, size);
        var counted = What switch
        {
            Counted.Persons => await ledger.PersonsAsync(counts, isExport),
            Counted.Organisations => await ledger.OrganisationsAsync(counts),
            Counted.People => await ledger.AudiencesAsync(counts),
            Counted.Copies => await ledger.CopiesAsync(counts, isExport),
            Counted.Items => content.Items(facts, Of, Language, at, size),
            Counted.Translations => content.Translations(facts, Language, at, size),
            Counted.Actions => content.Actions(facts, Of, at, size),
            Counted.Countries => content.Countries(facts, Of, at, size),
            Counted.Uptake => await uptake.RunAsync(counts),
            _ => throw new InvalidOperationException($"Nothing counts {What}."),
        };
        (Number, Words, Table) = (counted.Number, counted.Words, counted.Table);
        Title = RowsWords.Of(new ReportTables(stored, facts), facts, What, By, Of, Language);
        Trail = [(T["Progress reports"], ReportAddresses.List), ($"{LedgerWords.Day(stored.From)} – {LedgerWords.Day(stored.To)}", ReportAddresses.Of(key))];
        return isExport ? TakeOut.Run([Table], table!, format) : Page();
    }
}

/// <summary>Which rows are wanted.</summary>
/// <param name="Period">The report's.</param>
/// <param name="Cell">The row of the table.</param>
/// <param name="Items">Of these items only; null: of all.</param>
/// <param name="At">Which page.</param>
/// <param name="Size">Rows of a page.</param>
internal sealed record CountedRowsQuestion(Period Period, CountedCell Cell, IReadOnlyList<Guid>? Items, int At, int Size);

/// <summary>A number and its rows.</summary>
/// <param name="Number">As the report has it.</param>
/// <param name="Words">What it counts.</param>
/// <param name="Table">A page of the rows.</param>
internal sealed record CountedRows(long Number, string Words, DeskTable Table);
