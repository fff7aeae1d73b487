using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Covered;

/// <summary>Items against those who should have them.</summary>
internal sealed class CoveragePage(Published published, ReadCoverage coverage, ReadPlans plans, RecipientTexts texts, TimeProvider time) : PageModel, IDeskPage
{
    private const int ItemsOnAPage = 20;

    private static string Today => T["Those who may be written to, and what they are, are today’s, so these shares change as people come and go; with an earlier day in “as written down until” they are those of that day."];

    /// <summary>Said rather than hidden: of a day before the site began to remember nobody knows who was there.</summary>
    private static string Unknown => T["Who might be written to on that day was not written down, so everybody is counted as today, and these shares change as people come and go; the numbers on an item’s own page are counted by the log alone and stay."];

    public string Title => T["Coverage"];

    public IReadOnlyList<FieldProblem> Problems => [];

    [BindProperty(SupportsGet = true, Name = "by")]
    public CoverageBy By { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>The last day of what counts as known; null: all that is known now.</summary>
    [BindProperty(SupportsGet = true, Name = "known")]
    public DateOnly? Known { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public int Pages { get; private set; }

    [BindProperty(SupportsGet = true, Name = "grant")]
    public string? Grant { get; set; }

    /// <summary>Donors and grants; what was asked for is among them, even where nothing has it.</summary>
    public IReadOnlyList<Choice> Grants =>
        [.. published.Grants.Concat(string.IsNullOrWhiteSpace(Grant) ? [] : [Grant]).Distinct(StringComparer.Ordinal).Select(x => new Choice(x, x))];

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var items = Published.PaidBy(published.All, Grant);
        Pages = Math.Max(1, (items.Count + ItemsOnAPage - 1) / ItemsOnAPage);
        At = Math.Clamp(At, 1, Pages);
        Guid[] shown = [.. (table is null ? items.Skip((At - 1) * ItemsOnAPage).Take(ItemsOnAPage) : items).Select(x => x.Key)];
        var period = new Period(From, To, Period.EndOf(Known));
        var plan = By == CoverageBy.Audience ? await AgainstPlan.ReadAsync(plans, shown, period) : AgainstPlan.Nothing;
        var covered = await coverage.RunAsync(shown, By, period);
        var answer = WithAudiences(covered, plan);
        var organisations = await texts.OrganisationsAsync();
        Table = new DeskTable(
            "coverage",
            covered.PeopleOf is null ? T["Of those who may be written to today, how many have the item"] : T["Of those who might be written to on that day, how many had the item"],
            [T["Item"], new(T["All"], true), .. answer.Columns.Select(x => new Column(Name(x, organisations), true))],
            [.. answer.Rows.Select(row => Row(row, answer.Columns, plan))])
        {
            Remark = By == CoverageBy.Audience ? $"{T["What is planned for an audience stands beside it: what is due in the period, by the most urgent line."]} {People(covered)}" : People(covered),
            ForOutsiders = new DeskTable(
                "coverage",
                T["Of those who may be written to, how many have the item"],
                [T["Item"], new(T["All"], true), .. covered.Columns.Select(x => new Column(Name(x, organisations), true))],
                [.. OutsiderCoverage.Of(covered, By).Select(Outside)]),
        };
        return table is null ? Page() : TakeOut.Run([Table], table, format);
    }

    private string People(Coverage covered) => covered.PeopleOf is { } day
        ? T[$"Those who might be written to, and what they were, are those of {LedgerWords.Day(day)}: the same day gives the same shares."]
        : Known < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? Unknown : Today;

    /// <summary>An audience for which something is planned has a column, even where nobody of it is in the directory.</summary>
    private static Coverage WithAudiences(Coverage answer, AgainstPlan plan)
    {
        var more = plan.Audiences.Except(answer.Columns, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return answer with
        {
            Columns = [.. answer.Columns, .. more],
            Rows = [.. answer.Rows.Select(x => x with { Cells = [.. x.Cells, .. more.Select(_ => new CoverageCell(0, 0))] })],
        };
    }

    private IReadOnlyList<TableCell> Outside(OutsiderCoverageRow row) => [published.Title(row.Item), Told(row.All), .. row.Cells.Select(Told)];

    private static TableCell Told(CoverageCell? cell) => cell is null ? T["not told"] : Text(cell);

    private IReadOnlyList<TableCell> Row(CoverageRow row, IReadOnlyList<string> columns, AgainstPlan plan) =>
    [
        new TableCell(published.Title(row.Item), $"/desk/dissemination/items/{row.Item}"),
        Text(row.All),
        .. row.Cells.Zip(columns, (cell, column) => plan.Of(row.Item, column) is { } planned
            ? new TableCell($"{Text(cell)}{T["; "]}{planned}", Plans.PlanAddresses.Of(row.Item))
            : new TableCell(Text(cell))),
    ];

    private static string Text(CoverageCell cell) => cell.Share is { } share
        ? T[$"{cell.Reached} of {cell.Total} ({Math.Floor(share * 100):0} %), {cell.Gap} missing"]
        : T["nobody"];

    private string Name(string column, IReadOnlyList<OrganisationName> organisations) => By switch
    {
        CoverageBy.Audience => LedgerWords.Of(Enum.Parse<Content.Network.AudienceClass>(column)),
        CoverageBy.Network => organisations.FirstOrDefault(x => x.NetworkNumber == int.Parse(column, CultureInfo.InvariantCulture))?.Name ?? T[$"Network {column}"],
        CoverageBy.Region => column.Length == 0 ? T["No region"] : published.Title(Guid.Parse(column)),
        CoverageBy.Language => LedgerWords.Language(column),
        _ => throw new InvalidOperationException($"No coverage by {By}."),
    };
}
