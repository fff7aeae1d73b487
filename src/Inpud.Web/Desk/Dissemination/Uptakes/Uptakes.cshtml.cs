using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Uptakes;

/// <summary>What became of items, of one or of all.</summary>
internal sealed class UptakesPage(Published published, ReadUptake read, UptakeTable table, RecipientTexts texts) : PageModel, IDeskPage
{
    public string Title => Item is { } item ? T[$"Uptake of {published.Title(item)}"] : T["Uptake"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => Item is { } item ? [(T["Items"], "/desk/dissemination/items"), (published.Title(item), $"/desk/dissemination/items/{item}")] : [];

    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid? Item { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public UptakeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "network")]
    public int? Network { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public IReadOnlyList<Choice> Networks { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "table")] string? name, [FromQuery(Name = "as")] string? format)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var filter = new UptakeFilter(Item, Kind, Network is >= 0 and < 63 ? Network : null);
        var period = new Period(From, To);
        var page = name is null ? await read.PageAsync(filter, period, At) : await read.PageAsync(filter, period, 1, TakeOut.Most);
        Table = await table.OfAsync(T["What became of it"], page);
        if (name is not null)
        {
            return TakeOut.Run([Table], name, format);
        }

        Networks = [.. (await texts.OrganisationsAsync()).Where(x => x.NetworkNumber is not null).Select(x => new Choice($"{x.NetworkNumber}", x.Name))];
        var counts = await read.CountAsync(filter, period);
        Summary = counts.Count == 0 ? T["Nothing is written down."] : string.Join(" · ", counts.OrderBy(x => x.Key).Select(x => T[$"{UptakeWords.Of(x.Key)}: {x.Value}"]));
        return Page();
    }
}
