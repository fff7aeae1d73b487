using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Endorsements;

/// <summary>Who endorses one statement. Withdrawing can be taken back, so it is not asked for twice.</summary>
internal sealed class EndorsementsPage(FindEndorsements find, SaveEndorsement save, DeskChoices choices, DeskUser user) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Endorsements"], "/desk/endorsements")];

    public DeskChoices Choices => choices;

    public Guid Statement { get; private set; }

    public string? Wanted { get; private set; }

    public int Standing { get; private set; }

    public int Withdrawn { get; private set; }

    public Listed<EndorsementRow> List { get; private set; } = Listed.Of<EndorsementRow>([], 1);

    public async Task<IActionResult> OnGetAsync(Guid statement)
    {
        var counts = (await find.CountsAsync()).GetValueOrDefault(statement);
        if (choices.StatementTitle(statement) is not { } title)
        {
            if (counts == default)
            {
                return NotFound();
            }

            title = T["A statement that is no longer published"];
        }

        (Statement, Title, (Standing, Withdrawn)) = (statement, title, counts);
        Wanted = Request.Query["name"].ToString() is { Length: > 0 } name ? name : null;
        List = await find.ListAsync(statement, Wanted, user.MayReadContacts, PagerLinks.Asked(Request));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid statement)
    {
        if (!user.MayWriteContacts)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var typed = Typed.Of(Request.Form);
        var (gone, back) = (typed.Key("withdraw"), typed.Key("restore"));
        return (gone ?? back) is { } key && await save.WithdrawAsync(statement, key, gone is not null)
            ? AfterDeed.GoTo($"/desk/endorsements/{statement}", gone is null ? "restored" : "withdrawn")
            : NotFound();
    }
}
