using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Endorsements;

/// <summary>Adds an endorsement, or changes one.</summary>
internal sealed class EditEndorsementPage(FindEndorsements find, SaveEndorsement save, NameRecipients organisations, DeskChoices choices, TimeProvider time) : PageModel, IDeskPage
{
    private const string MarkField = "_mark";
    private bool _isInDirectory;

    public string Title { get; private set; } = T["Add an endorsement"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Endorsements"], "/desk/endorsements"), (choices.StatementTitle(Statement) ?? T["Statement"], $"/desk/endorsements/{Statement}")];

    public Guid Statement { get; private set; }

    public Guid Key { get; private set; }

    /// <summary>How it looked when it was opened; null for a new one.</summary>
    public string? Mark { get; private set; }

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public string? LabelOf(string field) => Fields.FirstOrDefault(x => x.Name == field)?.Label;

    public async Task<IActionResult> OnGetAsync(Guid statement, Guid? key)
    {
        Statement = statement;
        if (key is null)
        {
            // The key comes with the form, so that sending it twice adds one.
            Key = Guid.CreateVersion7(time.GetUtcNow());
            return choices.StatementTitle(statement) is null ? NotFound() : await ShowAsync(new Typed().With(nameof(EndorsementInput.Shown), nameof(EndorsementShown.CountedOnly)));
        }

        if (await find.OneAsync(statement, key.Value) is not { } found)
        {
            return NotFound();
        }

        About(found);
        Mark = FindEndorsements.MarkOf(found.Endorsement);
        var one = found.Endorsement;
        return await ShowAsync(new Typed().With(nameof(EndorsementInput.Name), found.Name).With(nameof(EndorsementInput.Country), one.Country)
            .With(nameof(EndorsementInput.RegionKey), one.RegionKey?.ToString()).With(nameof(EndorsementInput.Endorsed), Typed.DateText(one.Endorsed))
            .With(nameof(EndorsementInput.Shown), one.Shown.ToString()));
    }

    public async Task<IActionResult> OnPostAsync(Guid statement, Guid? key)
    {
        Statement = statement;
        var typed = Typed.Of(Request.Form);
        var stored = key is { } known ? await find.OneAsync(statement, known) : null;
        if ((key is not null && stored is null) || (key is null && choices.StatementTitle(statement) is null))
        {
            return NotFound();
        }

        (Key, Mark) = (key ?? typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow()), typed.Text(MarkField));
        var input = new EndorsementInput
        {
            Name = typed.Text(nameof(EndorsementInput.Name)) ?? "", Country = typed.Text(nameof(EndorsementInput.Country)), RegionKey = typed.Key(nameof(EndorsementInput.RegionKey)),
            Endorsed = typed.Date(nameof(EndorsementInput.Endorsed)), Shown = typed.One<EndorsementShown>(nameof(EndorsementInput.Shown)),
        };
        Problems = typed.Problems;
        if (Problems.Count == 0)
        {
            var done = stored is null ? await save.AddAsync(Key, statement, input) : await save.ChangeAsync(statement, Key, input, Mark ?? "");
            if (done.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/endorsements/{statement}", stored is null ? "added" : "saved");
            }

            Problems = done.Problems;
        }

        if (stored is not null)
        {
            About(stored);
        }

        return await ShowAsync(typed);
    }

    private void About(EndorsementRow stored)
    {
        (Key, Title) = (stored.Endorsement.Key, T[$"Change the endorsement of {stored.Name}"]);
        _isInDirectory = stored.OrganisationKey is not null;
    }

    private async Task<IActionResult> ShowAsync(Typed typed)
    {
        Organisations = [.. (await organisations.OrganisationsAsync()).Take(500).Select(x => x.Name)];
        Field[] fields =
        [
            Field.Text(nameof(EndorsementInput.Name), T["Organisation"]) with { IsRequired = true, List = "organisations-offered", Hint = T["As it is in the directory; another name is kept encrypted."] },
            Field.Select(nameof(EndorsementInput.Country), T["Country"], [DeskChoices.None(T["That of the directory"]), .. DeskChoices.Countries]),
            Field.Select(nameof(EndorsementInput.RegionKey), T["Region"], [DeskChoices.None(T["That of the directory"]), .. choices.Regions]),
            Field.Text(nameof(EndorsementInput.Endorsed), T["Endorsed on"]) with { Kind = FieldKind.Date, IsRequired = true },
            Field.Select(nameof(EndorsementInput.Shown), T["Shown to readers"], DeskChoices.Of<EndorsementShown>(NetworkWords.Of)) with { Hint = T["No more than it agreed to."] },
        ];
        Fields = [.. fields.Skip(_isInDirectory ? 1 : 0).Select(x => x.With(typed, Problems))];
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}
