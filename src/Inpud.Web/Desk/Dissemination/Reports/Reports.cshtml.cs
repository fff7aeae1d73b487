using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Reports;

/// <summary>What networks told by their links: what waits for staff, and what was decided.</summary>
internal sealed class ReportsPage(ReadNetworkReports read, Published published, RecipientTexts texts) : PageModel, IDeskPage
{
    public string Title => T["Reports from networks"];

    public IReadOnlyList<FieldProblem> Problems => [];

    [BindProperty(SupportsGet = true, Name = "decided")]
    public bool IsDecided { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var page = await read.PageAsync(waiting: !IsDecided, At);
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var report in page.Rows)
        {
            rows.Add(
            [
                new(published.Title(report.ItemKey), $"/desk/dissemination/reports/{report.Key}"), await texts.OrganisationAsync(report.OrganisationId),
                report.PassedOnTo?.ToString(CultureInfo.InvariantCulture), ReportWords.Used(report), report.UnsuitableBecause is null ? "" : T["Did not suit them"], ReportWords.State(report), LedgerWords.Day(DateOnly.FromDateTime(report.Created)),
            ]);
        }

        Table = new DeskTable("reports", IsDecided ? T["Decided"] : T["What waits"], [T["Item"], T["Network"], new(T["Passed on to"], true), T["Used"], T["Unsuitable"], T["State"], T["Told"]], rows) { Total = page.Total, IsExported = false };
        return Page();
    }
}

/// <summary>A network's report as staff read it.</summary>
internal static class ReportWords
{
    public static string Used(NetworkReport report) => T.List(Kinds(report).Select(UptakeWords.Of));

    public static IReadOnlyList<UptakeKind> Kinds(NetworkReport report) => [.. report.UsedAs.Select(x => Forms.Typed.NameOf<UptakeKind>(x)).OfType<UptakeKind>()];

    public static string State(NetworkReport report) => report.Decided is null ? T["Waits"] : report.Confirmed ? T["Confirmed"] : T["Not counted"];
}
