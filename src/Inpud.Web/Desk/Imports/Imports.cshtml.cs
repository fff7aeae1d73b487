using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Imports;

/// <summary>Where tables are brought, what was brought so far, and what can be taken out.</summary>
[IgnoreAntiforgeryToken]
[LeaveFormAlone]
internal sealed class ImportsPage(ReadImports imports, UploadTable upload, ReadUpload read, DeskUser user) : PageModel, IDeskPage
{
    /// <summary>What can be imported, in the order in which tables need each other.</summary>
    public static IReadOnlyList<Choice> Kinds =>
    [
        new(nameof(ImportKind.Organisations), T["Organisations"]),
        new(nameof(ImportKind.Contacts), T["Contacts"]),
        new(nameof(ImportKind.Endorsements), T["Endorsements of statements"]),
        new(nameof(ImportKind.Dissemination), T["Past dissemination"]),
    ];

    public string Title => T["Import and export"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Dissemination"], DeskRegistration.Path)];

    public string Kind { get; private set; } = nameof(ImportKind.Contacts);

    public IReadOnlyList<ImportProgress> Recent { get; private set; } = [];

    /// <summary>How an import is called on the screen.</summary>
    public static string Words(ImportKind kind) => Kinds.FirstOrDefault(x => x.Value == kind.ToString())?.Text ?? kind.ToString();

    public static string Words(ImportState state) => state switch
    {
        ImportState.Uploaded => T["Uploaded"],
        ImportState.Running => T["Running"],
        ImportState.Finished => T["Finished"],
        ImportState.Failed => T["Failed"],
        ImportState.Undoing => T["Undoing"],
        ImportState.Undone => T["Undone"],
    };

    /// <summary>Where what was imported is seen.</summary>
    public static string AddressOf(ImportKind kind) => kind switch
    {
        ImportKind.Organisations => "/desk/organisations",
        ImportKind.Contacts => "/desk/contacts",
        ImportKind.Endorsements => "/desk/endorsements",
        _ => "/desk/dissemination/items",
    };

    public async Task OnGetAsync()
    {
        Kind = Kinds.FirstOrDefault(x => x.Value == Request.Query["kind"])?.Value ?? Kind;
        Recent = await imports.RecentAsync();
    }

    /// <summary>The form's token is in the form, which is read here: it is checked as soon as it was.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await read.RunAsync(HttpContext) is not { } sent)
        {
            return BadRequest();
        }

        Kind = sent.Kind;
        if (sent.IsTooLarge || sent.File is null || !Enum.TryParse<ImportKind>(sent.Kind, out var kind) || Kinds.All(x => x.Value != sent.Kind))
        {
            Problems = [new FieldProblem("File", sent.IsTooLarge ? "This file is larger than 20 MB. Bring it in parts." : "Choose what is in the table, and the file.")];
        }
        else
        {
            var done = await upload.RunAsync(user.Key, kind, sent.File);
            if (done.Succeeded)
            {
                return Redirect($"{ImportPage.Path}/{done.Value}");
            }

            Problems = done.Problems;
        }

        await OnGetAsync();
        return Page();
    }
}
