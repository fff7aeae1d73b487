using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Organisations;

/// <summary>Adds an organisation, or changes one.</summary>
internal sealed class EditOrganisationPage(FindOrganisations find, SaveOrganisation save, DeskChoices choices, TimeProvider time) : PageModel, IDeskPage
{
    private IReadOnlyList<Field> _fields = [];

    public string Title { get; private set; } = T["Add an organisation"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Organisations"], "/desk/organisations")];

    public FormOf Form { get; private set; } = null!;

    public string? LabelOf(string field) => Form.LabelOf(field);

    public async Task<IActionResult> OnGetAsync(Guid? key)
    {
        if (key is null)
        {
            // The key comes with the form, so that sending it twice adds one.
            return await ShowAsync(new Typed(), null, Guid.CreateVersion7(time.GetUtcNow()), null);
        }

        return await find.OneAsync(key.Value) is { } stored
            ? await ShowAsync(await TypedAsync(stored), stored, stored.Key, stored.Revision)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid? key)
    {
        var typed = Typed.Of(Request.Form);
        var about = key ?? typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow());
        var revision = typed.Number(FormOf.RevisionField);
        var input = OrganisationForm.Read(typed);
        var stored = await find.OneAsync(about);
        if (typed.Problems.Count == 0)
        {
            var done = await save.RunAsync(about, input, revision);
            if (done.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/organisations/{about}", revision is null ? "added" : "saved");
            }

            Problems = done.Problems;
        }
        else
        {
            Problems = typed.Problems;
        }

        if (stored is not null && stored.Revision != revision)
        {
            await FieldsAsync(stored);
            Problems = [Meanwhile.Problem(typed, await TypedAsync(stored), _fields)];
            revision = stored.Revision;
        }

        return await ShowAsync(typed, stored, about, revision);
    }

    private async Task<IActionResult> ShowAsync(Typed typed, Organisation? stored, Guid key, int? revision)
    {
        await FieldsAsync(stored);
        Title = stored is null ? Title : T[$"Change {stored.Name}"];
        var back = stored is null ? "/desk/organisations" : $"/desk/organisations/{key}";
        Form = new FormOf(Request.Path.Value!, key, revision, [.. _fields.Select(x => x.With(typed, Problems))], T["Save"], back);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>It may belong to networks, and to whatever it belongs to already.</summary>
    private async Task FieldsAsync(Organisation? stored)
    {
        var networks = await find.OfKindsAsync(OrganisationKind.RegionalNetwork, OrganisationKind.WomensNetwork, OrganisationKind.NationalNetwork);
        var parents = stored is null ? [] : await find.ParentsAsync(stored);
        _fields = OrganisationForm.Fields(choices, networks.Where(x => x.Key != stored?.Key).UnionBy(parents, x => x.Key));
    }

    private async Task<Typed> TypedAsync(Organisation stored) => OrganisationForm.Show(stored, await find.ParentsAsync(stored), find.NotesOf(stored));
}
