using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>What is late and what is due, over all items.</summary>
internal sealed class PlansPage(FindPlanLines find, MakePlanList lists, PlanOwners owners, Published published, DeskUser staff) : PageModel, IDeskPage
{
    private const string Mine = "mine";
    private const int MostTakenOut = 100_000;

    private static IReadOnlyList<Choice> Kinds => [new(Publication.Alias, T["Publications"]), new(Statement.Alias, T["Statements"]), new(Campaign.Alias, T["Campaigns"])];

    public string Title => T["Plans"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<Field> Filters { get; private set; } = [];

    public PlanList Lines { get; private set; } = null!;

    public int Total { get; private set; }

    public PagerLinks Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        var found = await find.RunAsync(Filter(), table is null ? PagerLinks.Asked(Request) : 1, table is null ? Listed.Size : MostTakenOut);
        Lines = await lists.RunAsync("plans", T["Lines of plans"], found.Rows) with { NamesItems = true, Empty = T["No line is like this."] };
        if (table is not null)
        {
            return TakeOut.Run([Lines.Table], table, format);
        }

        (Total, Pager) = (found.Total, new PagerLinks(Request, found.Page, found.Pages));
        Filters =
        [
            new("which", T["Show"], Asked("which") ?? nameof(PlanWhich.Pressing)) { Kind = FieldKind.Select, Choices = DeskChoices.Of<PlanWhich>(PlanWords.Of) },
            Select("owner", T["Owner"], [new Choice(Mine, T["Mine"]), .. owners.Choices()]),
            Select("audience", T["Audience"], LedgerWords.Audiences),
            Select("channel", T["Channel"], LedgerWords.Channels),
            Select("kind", T["Items"], Kinds),
        ];
        return Page();
    }

    private PlanFilter Filter() => new(
        Typed.NameOf<PlanWhich>(Asked("which")) ?? PlanWhich.Pressing,
        Asked("owner") switch { null => null, Mine => staff.Key, var text => Guid.TryParse(text, out var key) ? key : Guid.Empty },
        Typed.NameOf<AudienceClass>(Asked("audience")),
        Typed.NameOf<Channel>(Asked("channel")),
        Asked("kind") is { } kind ? item => published.TypeOf(item) == kind : null);

    private Field Select(string name, string label, IReadOnlyList<Choice> choices) =>
        new(name, label, Asked(name)) { Kind = FieldKind.Select, Choices = [DeskChoices.None(T["All"]), .. choices] };

    private string? Asked(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
