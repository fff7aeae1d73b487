using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts;

/// <summary>Lists by hand: makes and removes them.</summary>
internal sealed class ListsPage(ContactLists lists, DeskUser user) : PageModel, IDeskPage
{
    public string Title => T["Lists"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts")];

    public IReadOnlyList<ContactListRow> Lists { get; private set; } = [];

    public Field Name { get; private set; } = Field.Text("Name", T["Name of the list"]) with { IsRequired = true };

    public async Task OnGetAsync() => Lists = await lists.AllAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!user.MayWriteContacts)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var typed = Typed.Of(Request.Form);
        if (typed.Key("remove") is { } gone)
        {
            await lists.RemoveAsync(gone);
            return AfterDeed.GoTo("/desk/contacts/lists", "removed");
        }

        var made = await lists.MakeAsync(typed.Text("Name"));
        if (made.Succeeded)
        {
            return AfterDeed.GoTo("/desk/contacts/lists", "added");
        }

        Problems = made.Problems;
        Name = Name.With(typed, Problems);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync();
        return Page();
    }
}
