using Inpud.Content;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>Removes a segment, after asking once more.</summary>
internal sealed class RemoveSegmentPage(ContactSegments segments) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts"), (T["Segments"], "/desk/contacts/segments")];

    public Guid Key { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (await segments.OneAsync(key) is not { } segment)
        {
            return NotFound();
        }

        (Key, Title) = (key, T[$"Remove {segment.Name}?"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        if (Request.Form["sure"] == "yes")
        {
            return await segments.RemoveAsync(key) ? AfterDeed.GoTo("/desk/contacts/segments", "removed") : NotFound();
        }

        Problems = [new FieldProblem("sure", "Tick the box if this segment is to be removed.")];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await OnGetAsync(key);
    }
}
