using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Endorsements;

/// <summary>The published statements, each with how many organisations endorse it.</summary>
internal sealed class StatementsPage(FindEndorsements find, DeskChoices choices) : PageModel, IDeskPage
{
    public string Title => T["Endorsements"];

    public IReadOnlyList<FieldProblem> Problems => [];

    [BindProperty(SupportsGet = true, Name = "title")]
    public string? Wanted { get; set; }

    public Listed<(Guid Key, string Title)> List { get; private set; } = Listed.Of<(Guid, string)>([], 1);

    public IReadOnlyDictionary<Guid, (int Standing, int Withdrawn)> Counts { get; private set; } = new Dictionary<Guid, (int, int)>();

    public async Task OnGetAsync()
    {
        Counts = await find.CountsAsync();
        var all = choices.Statements.Where(x => Wanted is null || x.Text.Contains(Wanted.Trim(), StringComparison.InvariantCultureIgnoreCase));
        List = Listed.Of([.. all.Select(x => (Guid.Parse(x.Value), x.Text))], PagerLinks.Asked(Request));
    }
}
