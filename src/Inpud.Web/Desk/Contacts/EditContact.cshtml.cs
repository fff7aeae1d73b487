using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts;

/// <summary>Adds a contact, or changes one.</summary>
internal sealed class EditContactPage(
    FindContacts find, OpenContacts open, SaveContact save, FindOrganisations organisations, DeskChoices choices, DeskUser user, TimeProvider time) : PageModel, IDeskPage
{
    private IReadOnlyList<Field> _fields = [];

    public string Title { get; private set; } = T["Add a contact"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts")];

    public FormOf Form { get; private set; } = null!;

    public string? LabelOf(string field) => Form.LabelOf(field);

    public async Task<IActionResult> OnGetAsync(Guid? key)
    {
        if (key is null)
        {
            // The key comes with the form, so that sending it twice adds one.
            var typed = new Typed().With(nameof(ContactInput.OrganisationKey), Request.Query["organisation"].ToString());
            return await ShowAsync(typed, null, Guid.CreateVersion7(time.GetUtcNow()), null);
        }

        return await open.OneAsync(user.Key, key.Value) is { Details: not null } stored
            ? await ShowAsync(await TypedAsync(stored), stored, stored.Contact.Key, stored.Contact.Revision)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid? key)
    {
        var typed = Typed.Of(Request.Form);
        var about = key ?? typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow());
        var revision = typed.Number(FormOf.RevisionField);
        var input = ContactForm.Read(typed);
        if (typed.Problems.Count == 0)
        {
            var done = await save.RunAsync(about, input, revision);
            if (done.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/contacts/{about}", revision is null ? "added" : "saved");
            }

            Problems = done.Problems;
        }
        else
        {
            Problems = typed.Problems;
        }

        var stored = await open.OneAsync(user.Key, about);
        if (stored is { Details: not null } && stored.Contact.Revision != revision)
        {
            await FieldsAsync();
            Problems = [Meanwhile.Problem(typed, await TypedAsync(stored), _fields)];
            revision = stored.Contact.Revision;
        }

        return await ShowAsync(typed, stored, about, revision);
    }

    private async Task<IActionResult> ShowAsync(Typed typed, OpenContact? stored, Guid key, int? revision)
    {
        await FieldsAsync();
        Title = stored?.Details is { } details ? T[$"Change {details.Name}"] : Title;
        var back = stored is null ? "/desk/contacts" : $"/desk/contacts/{key}";
        Form = new FormOf(Request.Path.Value!, key, revision, [.. _fields.Select(x => x.With(typed, Problems))], T["Save"], back);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private async Task FieldsAsync() => _fields = ContactForm.Fields(choices, await organisations.OfKindsAsync());

    private async Task<Typed> TypedAsync(OpenContact stored) =>
        ContactForm.Show(stored.Contact, stored.Details!, (await find.OrganisationOfAsync(stored.Contact))?.Key);
}
