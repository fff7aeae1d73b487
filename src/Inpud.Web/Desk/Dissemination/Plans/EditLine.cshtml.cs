using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Services;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>Adds a line to an item's plan, or changes one, drops it, takes it up again.</summary>
internal sealed class EditLinePage(
    Published published, ReadPlans plans, SavePlanLine save, MakePlanList lists, PlanOwners owners, ILanguageService languages, DeskUser staff, TimeProvider time) : PageModel, IDeskPage
{
    private IReadOnlyList<Field> _fields = [];

    public string Title { get; private set; } = T["Add a line to the plan"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Items"], "/desk/dissemination/items"), (T[$"Plan: {published.Title(Item)}"], PlanAddresses.Of(Item))];

    public Guid Item { get; private set; }

    /// <summary>As it is stored; null where one is added.</summary>
    public PlanLine? Line { get; private set; }

    public PlanList? Now { get; private set; }

    public FormOf Form { get; private set; } = null!;

    public string? LabelOf(string field) => Form.LabelOf(field);

    public async Task<IActionResult> OnGetAsync(Guid item, Guid? key)
    {
        if (!await IsThereAsync(item, key))
        {
            return NotFound();
        }

        // The key comes with the form, so that sending it twice adds one line.
        return await ShowAsync(Line is null ? PlanLineForm.New(staff.Key) : PlanLineForm.Show(Line), Line?.Key ?? Guid.CreateVersion7(time.GetUtcNow()), Line?.Revision);
    }

    public async Task<IActionResult> OnPostAsync(Guid item, Guid? key)
    {
        var typed = Typed.Of(Request.Form);
        var about = key ?? typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow());
        if (!await IsThereAsync(item, key))
        {
            return NotFound();
        }

        var revision = typed.Number(FormOf.RevisionField);
        if (key is not null && typed.Text("deed") is "drop" or "reopen")
        {
            return await DropAsync(key.Value, typed.Text("deed") == "drop", revision);
        }

        var input = PlanLineForm.Read(typed);
        var done = typed.Problems.Count > 0 ? await UnreadableAsync(typed, input) : await save.RunAsync(about, item, input, revision);
        if (done.Succeeded)
        {
            return AfterDeed.GoTo(PlanAddresses.Of(item), revision is null ? "added" : "saved");
        }

        Problems = done.Problems;
        Line ??= await plans.OneAsync(about) is { } stored && stored.ItemKey == item ? stored : null;
        if (Line is not null && Line.Revision != revision)
        {
            await FieldsAsync();
            Problems = [Meanwhile.Problem(typed, PlanLineForm.Show(Line), _fields)];
            revision = Line.Revision;
        }

        return await ShowAsync(typed, about, revision);
    }

    /// <summary>What could not be read, and what is wrong with the rest.</summary>
    private async Task<Done<PlanLine>> UnreadableAsync(Typed typed, PlanLineInput input) =>
        new(null, [.. typed.Problems, .. (await save.ProblemsAsync(input)).ExceptBy(typed.Problems.Select(x => x.Field), x => x.Field, StringComparer.Ordinal)]);

    private async Task<IActionResult> DropAsync(Guid key, bool dropped, int? revision)
    {
        var done = await save.DropAsync(key, dropped, revision);
        if (done.Succeeded)
        {
            return AfterDeed.GoTo(PlanAddresses.Of(Item), dropped ? "dropped" : "reopened");
        }

        Problems = done.Problems;
        return Line is null ? NotFound() : await ShowAsync(PlanLineForm.Show(Line), Line.Key, Line.Revision);
    }

    /// <summary>A line is found in the plan of its own item only; one is added to what is published.</summary>
    private async Task<bool> IsThereAsync(Guid item, Guid? key)
    {
        Item = item;
        Line = key is { } one && await plans.OneAsync(one) is { } found && found.ItemKey == item ? found : null;
        return key is null ? published.IsListed(item) : Line is not null;
    }

    private async Task<IActionResult> ShowAsync(Typed typed, Guid key, int? revision)
    {
        await FieldsAsync();
        if (Line is not null)
        {
            Title = PlanWords.What(Line);
            Now = await lists.RunAsync("line", T["How far it is"], [await plans.ProgressAsync(Line)]);
        }

        Form = new FormOf(Request.Path.Value!, key, revision, [.. _fields.Select(x => x.With(typed, Problems))], T["Save"], PlanAddresses.Of(Item));
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private async Task FieldsAsync()
    {
        var all = (await languages.GetAllAsync()).Select(x => x.IsoCode).Union(Line?.Languages ?? [], StringComparer.OrdinalIgnoreCase);
        _fields = PlanLineForm.Fields(all, published.One(Item)?.Languages ?? [], owners.Choices());
    }
}
