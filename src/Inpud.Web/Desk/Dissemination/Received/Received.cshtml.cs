using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Received;

/// <summary>What a contact or an organisation received, the newest first.</summary>
internal sealed class ReceivedPage(ReadReceived read, NameRecipients names, OpenContacts open, EntryTable entries, RecipientTexts texts, Rights.DeskUser staff) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public DeskTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string whose, Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        var (at, size) = table is null ? (At, Page<LedgerEntry>.Size) : (1, TakeOut.Most);
        var page = whose == "contacts" ? await OfContactAsync(key, at, size) : await OfOrganisationAsync(key, at, size);
        if (page is null)
        {
            return whose == "contacts" && !staff.MayReadContacts ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        Table = await entries.OfAsync(T["What they received, and how"], page, isExport: table is not null);
        return table is null ? Page() : TakeOut.Run([Table], table, format);
    }

    private async Task<Page<LedgerEntry>?> OfContactAsync(Guid key, int at, int size)
    {
        if (!staff.MayReadContacts || await names.ContactAsync(key) is not { } contact)
        {
            return null;
        }

        Title = (await open.OneAsync(staff.Key, key))?.Details?.Name ?? T["Erased"];
        Trail = [(T["Contacts"], "/desk/contacts"), (Title, $"/desk/contacts/{key}")];
        return await read.ByContactAsync(contact.Id, Period.Ever, at, size);
    }

    private async Task<Page<LedgerEntry>?> OfOrganisationAsync(Guid key, int at, int size)
    {
        if ((await texts.OrganisationsAsync()).FirstOrDefault(x => x.Key == key) is not { } organisation)
        {
            return null;
        }

        Title = organisation.Name;
        Trail = [(T["Organisations"], "/desk/organisations"), (Title, $"/desk/organisations/{key}")];
        return await read.ByOrganisationAsync(organisation.Id, Period.Ever, at, size);
    }
}
