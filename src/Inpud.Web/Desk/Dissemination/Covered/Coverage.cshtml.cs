using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Desk.Dissemination.Covered;

/// <summary>Items against those who should have them.</summary>
internal sealed class CoveragePage(Published published, ReadCoverage coverage, RecipientTexts texts) : PageModel, IDeskPage
{
    private const int ItemsOnAPage = 20;

    public string Title => "Coverage";

    public IReadOnlyList<FieldProblem> Problems => [];

    [BindProperty(SupportsGet = true, Name = "by")]
    public CoverageBy By { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public int Pages { get; private set; }

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var items = published.All;
        Pages = Math.Max(1, (items.Count + ItemsOnAPage - 1) / ItemsOnAPage);
        At = Math.Clamp(At, 1, Pages);
        var answer = await coverage.RunAsync([.. items.Skip((At - 1) * ItemsOnAPage).Take(ItemsOnAPage).Select(x => x.Key)], By, new Period(From, To));
        var organisations = await texts.OrganisationsAsync();
        Table = new DeskTable(
            "coverage",
            "Of those who may be written to today, how many have the item",
            ["Item", new("All", true), .. answer.Columns.Select(x => new Column(Name(x, organisations), true))],
            [.. answer.Rows.Select(Row)]);
        return table is null ? Page() : TakeOut.Run([Table], table, format);
    }

    private IReadOnlyList<TableCell> Row(CoverageRow row) =>
        [new TableCell(published.Title(row.Item), $"/desk/dissemination/items/{row.Item}"), Text(row.All), .. row.Cells.Select(x => (TableCell)Text(x))];

    private static string Text(CoverageCell cell) => cell.Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{cell.Reached} of {cell.Total} ({Math.Floor(share * 100):0} %), {cell.Gap} missing")
        : "nobody";

    private string Name(string column, IReadOnlyList<OrganisationName> organisations) => By switch
    {
        CoverageBy.Audience => LedgerWords.Of(Enum.Parse<Content.Network.AudienceClass>(column)),
        CoverageBy.Network => organisations.First(x => x.NetworkNumber == int.Parse(column, CultureInfo.InvariantCulture)).Name,
        CoverageBy.Region => column.Length == 0 ? "No region" : published.Title(Guid.Parse(column)),
        CoverageBy.Language => LedgerWords.Language(column),
        _ => throw new InvalidOperationException($"No coverage by {By}."),
    };
}
