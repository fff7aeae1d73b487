using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Organisations;

/// <summary>All that the directory knows of one organisation.</summary>
internal sealed class OrganisationPage(FindOrganisations find, DeskChoices choices, DeskUser user) : PageModel, IDeskPage
{
    public string Title => Organisation.Name;

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Organisations"], "/desk/organisations")];

    public DeskChoices Choices => choices;

    public Content.Network.Organisation Organisation { get; private set; } = null!;

    public IReadOnlyList<OrganisationRow> Parents { get; private set; } = [];

    public IReadOnlyList<OrganisationRow> Children { get; private set; } = [];

    public string? Notes { get; private set; }

    /// <summary>What it agreed to have published, in words.</summary>
    public string Published => T.List(Organisation.Published.Select(x => Typed.NameOf<PublicField>(x)).OfType<PublicField>().Select(NetworkWords.Of));

    public IEnumerable<(string Label, string Value)> Facts =>
        from fact in new[]
        {
            (T["Kind"], NetworkWords.Of(Organisation.Kind)),
            (T["Region"], choices.TitleOf(Organisation.RegionKey)),
            (T["Country"], Organisation.Country is { } code ? T.Country(code) : null),
            (T["Languages"], DeskChoices.Languages(Organisation.Languages)),
            (T["Membership"], NetworkWords.Of(Organisation.Membership)),
            (T["Member since"], DeskChoices.Date(Organisation.MemberSince)),
            (T["What it does"], Organisation.Functions),
            (T["What it needs"], Organisation.Needs),
            (T["What it can do for others"], Organisation.Skills),
            (T["Tags"], T.List(Organisation.Tags)),
        }
        where !string.IsNullOrEmpty(fact.Item2)
        select (fact.Item1, fact.Item2!);

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (await find.OneAsync(key) is not { } found)
        {
            return NotFound();
        }

        Organisation = found;
        Parents = await find.ParentsAsync(found);
        Children = await find.ChildrenAsync(found);
        Notes = user.MayReadContacts ? find.NotesOf(found) : null;
        return Page();
    }
}
