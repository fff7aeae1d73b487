using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts;

/// <summary>Erases a contact, after asking once more.</summary>
internal sealed class EraseContactPage(OpenContacts open, EraseContact erase, ForgetEvidence forget, DeskUser user) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts")];

    public Guid Key { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (await open.OneAsync(user.Key, key) is not { Details: { } details })
        {
            return NotFound();
        }

        (Key, Title) = (key, T[$"Erase {details.Name}?"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        if (Request.Form["sure"] == "yes")
        {
            var erased = await erase.RunAsync(key);
            await forget.RunAsync();
            return erased ? AfterDeed.GoTo("/desk/contacts", "erased") : NotFound();
        }

        Problems = [new FieldProblem("sure", "Tick the box if this person is to be erased.")];
        return await OnGetAsync(key);
    }
}
