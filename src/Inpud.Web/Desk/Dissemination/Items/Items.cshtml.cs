using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>Published items with their numbers.</summary>
internal sealed class ItemsPage(Published published, ReadCoverage coverage) : PageModel, IDeskPage
{
    public string Title => T["Items"];

    public IReadOnlyList<FieldProblem> Problems => [];

    [BindProperty(SupportsGet = true, Name = "title")]
    public string? Wanted { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "grant")]
    public string? Grant { get; set; }

    /// <summary>Donors and grants; what was asked for is among them, even where nothing has it.</summary>
    public IReadOnlyList<Choice> Grants =>
        [.. published.Grants.Concat(string.IsNullOrWhiteSpace(Grant) ? [] : [Grant]).Distinct(StringComparer.Ordinal).Select(x => new Choice(x, x))];

    public DeskTable Table { get; private set; } = null!;

    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        var all = Published.PaidBy(published.Find(Wanted), Grant);
        Pages = Math.Max(1, (all.Count + Page<int>.Size - 1) / Page<int>.Size);
        At = Math.Clamp(At, 1, Pages);
        var shown = table is null ? [.. all.Skip((At - 1) * Page<int>.Size).Take(Page<int>.Size)] : all;
        Table = await TableAsync(shown);
        return table is null ? Page() : TakeOut.Run([Table], table, format);
    }

    private async Task<DeskTable> TableAsync(IReadOnlyList<PublishedItem> items)
    {
        var numbers = await coverage.SummariesAsync([.. items.Select(x => x.Key)], Period.Ever);
        return new DeskTable(
            "items",
            T["Whom each item reached"],
            [T["Item"], new(T["Persons"], true), new(T["Organisations"], true), new(T["Reached by count"], true), T["Last"]],
            [.. items.Select(x => Row(x, numbers.GetValueOrDefault(x.Key)))])
        {
            ForOutsiders = new DeskTable(
                "items",
                T["Whom each item reached"],
                [T["Item"], new(T["Persons"], true), new(T["Organisations"], true), new(T["Reached by count"], true)],
                [.. items.Select(x => Outside(x, numbers.GetValueOrDefault(x.Key)))]),
        };
    }

    private static IReadOnlyList<TableCell> Outside(PublishedItem item, ItemSummary? numbers) =>
        [item.Title, Told(numbers?.Persons), Told(numbers?.Organisations), Told(numbers?.ReachedByCount)];

    private static TableCell Told(long? number) => OutsiderNumbers.Told(number ?? 0) is { } told ? told : T["fewer than 5"];

    private static IReadOnlyList<TableCell> Row(PublishedItem item, ItemSummary? numbers) =>
    [
        new(item.Title, $"/desk/dissemination/items/{item.Key}"),
        numbers?.Persons ?? 0,
        numbers?.Organisations ?? 0,
        numbers?.ReachedByCount ?? 0,
        numbers is null ? "" : LedgerWords.Day(numbers.Last),
    ];
}
