using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Received;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>The entries of the ledger that count for a line of a plan.</summary>
internal sealed class LineEntriesPage(ReadPlans plans, EntryTable entries, Published published) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid item, Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        if (await plans.OneAsync(key) is not { } line || line.ItemKey != item)
        {
            return NotFound();
        }

        Title = T[$"What counts for: {PlanWords.What(line)}"];
        Trail = [(T[$"Plan: {published.Title(item)}"], PlanAddresses.Of(item)), (PlanWords.What(line), PlanAddresses.Of(line))];
        var page = table is null ? await plans.EntriesAsync(line, At) : await plans.EntriesAsync(line, 1, TakeOut.Most);
        Table = await entries.OfAsync(T["Entries that count"], page, isExport: table is not null);
        return table is null ? Page() : TakeOut.Run([Table], table, format);
    }
}
