using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Imports;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Imports;

/// <summary>One import: its preview and mapping, then how far it is, then what came of it.</summary>
internal sealed class ImportPage(ReadImports imports, PreviewImport preview, StartImport start, ResumeImport resume, UndoImport undo, ForgetEvidence forget, DeskUser user) : PageModel, IDeskPage
{
    /// <summary>Address of the list; an import's key follows.</summary>
    public const string Path = "/desk/network/import";

    public string Title => T[$"Import: {ImportsPage.Words(Import.Kind)}"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Dissemination"], DeskRegistration.Path), (T["Import and export"], Path)];

    public ImportProgress Import { get; private set; } = null!;

    /// <summary>Null as soon as it was started or forgotten.</summary>
    public ImportPreview? Preview { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid key) => ShowAsync(key, mapping: null);

    /// <summary>Looks again with another mapping.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid key) => await ShowAsync(key, Mapping());

    /// <summary>Begins.</summary>
    public async Task<IActionResult> OnPostStartAsync(Guid key)
    {
        var done = await start.RunAsync(key, Mapping(), Request.Form["OnlyGood"] == "true");
        Problems = done.Problems;
        return done.Succeeded ? Redirect($"{Path}/{key}") : await ShowAsync(key, Mapping());
    }

    /// <summary>Goes on where it was cut off.</summary>
    public async Task<IActionResult> OnPostGoOnAsync(Guid key)
    {
        var done = await resume.RunAsync(key);
        Problems = done.Problems;
        return done.Succeeded ? Redirect($"{Path}/{key}") : await ShowAsync(key, mapping: null);
    }

    /// <summary>Takes all of it back, if the box is ticked.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid key)
    {
        if (Request.Form["Sure"] != "true")
        {
            Problems = [new FieldProblem("Sure", "Tick the box if you want to undo the whole import.")];
            return await ShowAsync(key, mapping: null);
        }

        var done = await undo.RunAsync(user.Key, key);
        await forget.RunAsync();
        Problems = done.Problems;
        return done.Succeeded ? AfterDeed.GoTo($"{Path}/{key}", "undone") : await ShowAsync(key, mapping: null);
    }

    private async Task<IActionResult> ShowAsync(Guid key, ImportMapping? mapping)
    {
        if (await imports.OneAsync(key) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Preview = import.State is ImportState.Uploaded ? await preview.RunAsync(key, mapping) : null;
        Problems = [.. Problems, .. Preview?.MappingProblems.Where(x => Problems.All(known => !known.Sentence.Equals(x.Sentence))) ?? []];
        return Page();
    }

    private ImportMapping Mapping() => new(
        [.. Request.Form["Columns"].Select(x => string.IsNullOrEmpty(x) ? null : x)],
        Enum.TryParse<DateOrder>(Request.Form["Dates"], out var dates) && Enum.IsDefined(dates) ? dates : DateOrder.DayFirst);
}
