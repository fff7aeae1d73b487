using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>The plan of one item: to whom it is to be brought, how, in which languages, by when, and how far that is.</summary>
internal sealed class ItemPlanPage(Published published, ReadPlans plans, CampaignItems campaigns, MakePlanList lists) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Items"], "/desk/dissemination/items"), (published.Title(Key), $"/desk/dissemination/items/{Key}")];

    public Guid Key { get; private set; }

    public bool IsPublished { get; private set; }

    public PlanList Own { get; private set; } = null!;

    public PlanList OfCampaigns { get; private set; } = null!;

    /// <summary>A campaign's items.</summary>
    public IReadOnlyList<(Guid Key, string Title)> Covered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        var own = await plans.OfItemAsync(key);
        IsPublished = published.IsListed(key);
        if (!IsPublished && own.Count == 0)
        {
            return NotFound();
        }

        (Key, Title) = (key, T[$"Plan: {published.Title(key)}"]);
        Covered = [.. campaigns.Current.ItemsOf(key).Select(x => (x.Key, published.Title(x.Key)))];
        Own = await lists.RunAsync("plan", T["Its plan"], own) with { Empty = T["Nothing is planned yet."] };
        OfCampaigns = await lists.RunAsync("campaigns", T["Planned for it by campaigns"], await plans.OfCampaignsAsync(key)) with { NamesItems = true };
        return table is null ? Page() : TakeOut.Run([Own.Table, OfCampaigns.Table], table, format);
    }
}
