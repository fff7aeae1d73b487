using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>Copies the plan of another item, after showing what that adds.</summary>
internal sealed class CopyPlanPage(Published published, CopyPlan copy, Rights.DeskUser staff) : PageModel, IDeskPage
{
    private const int MostOffered = 300;

    private readonly IReadOnlyList<Field> _fields =
    [
        Field.Text(PlanShift.FromField, T["Whose plan"]) with { IsRequired = true, Hint = T["A title, or some words of it."] },
        Field.Select("Which", T["Which one"], []),
        Field.Text(nameof(PlanShift.First), T["The first line is to be due on"]) with { Kind = FieldKind.Date, Hint = T["The others keep their distance from it."] },
        Field.Text(nameof(PlanShift.Days), T["Or move all by so many days"]) with { Kind = FieldKind.Number, Hint = T["Neither: the days stay as they are."] },
    ];

    private Typed _typed = new();

    public string Title => T["Copy the plan of another item"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Items"], "/desk/dissemination/items"), (T[$"Plan: {published.Title(Key)}"], PlanAddresses.Of(Key))];

    public Guid Key { get; private set; }

    public IReadOnlyList<string> Titles => [.. published.All.Take(MostOffered).Select(x => x.Title)];

    public IReadOnlyList<PublishedItem> Similar { get; private set; } = [];

    public DeskTable? Preview { get; private set; }

    /// <summary>What was shown, so that nothing else is copied; null where there is nothing to copy.</summary>
    public string? Seen { get; private set; }

    public string? LabelOf(string field) => _fields.FirstOrDefault(x => x.Name == field)?.Label;

    public Field FieldOf(string name) => _fields.First(x => x.Name == name).With(_typed, Problems);

    public IActionResult OnGet(Guid key)
    {
        Key = key;
        return published.IsListed(key) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        (Key, _typed) = (key, Typed.Of(Request.Form));
        if (!published.IsListed(key))
        {
            return NotFound();
        }

        var shift = new PlanShift(_typed.Number(nameof(PlanShift.Days)), _typed.Date(nameof(PlanShift.First)));
        var from = From();
        Problems = [.. from.Problems, .. _typed.Problems, .. Days(shift)];
        if (Problems.Count > 0)
        {
            return Wrong();
        }

        var would = await copy.PreviewAsync(from.Value!.Key, key, shift);
        if (would.Succeeded && _typed.Text("deed") == "copy" && _typed.Text("seen") == SeenOf(from.Value, would.Value!))
        {
            would = await copy.RunAsync(staff.Key, from.Value.Key, key, shift);
            if (would.Succeeded)
            {
                return AfterDeed.GoTo(PlanAddresses.Of(key), "copied");
            }
        }

        Problems = would.Problems;
        if (!would.Succeeded)
        {
            return Wrong();
        }

        Seen = would.Value!.Added.Count == 0 ? null : SeenOf(from.Value, would.Value);
        Preview = TableOf(from.Value, would.Value);
        return Page();
    }

    private PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private Done<PublishedItem> From()
    {
        var found = _typed.Text(PlanShift.FromField) is { } text && !string.IsNullOrWhiteSpace(text) ? published.Find(text) : [];
        Similar = found.Count > 1 ? found : [];
        var chosen = found.FirstOrDefault(x => x.Key == _typed.Key("Which")) ?? (found is [var only] ? only : null);
        return chosen ?? (found.Count == 0
            ? new Done<PublishedItem>(null, [new FieldProblem(PlanShift.FromField, "No published item has these words in its title.")])
            : new FieldProblem("Which", $"{found.Count} items have these words in their titles: choose one."));
    }

    private IEnumerable<FieldProblem> Days(PlanShift shift) => (_typed.Text(nameof(PlanShift.Days)), shift) switch
    {
        (null, _) => [],
        (_, { Days: null }) => [new FieldProblem(nameof(PlanShift.Days), "This is not written as a number.")],
        (_, { First: not null }) => [new FieldProblem(nameof(PlanShift.Days), "Say either a day or a number of days.")],
        _ => [],
    };

    private static string SeenOf(PublishedItem from, PlanCopy copy) => string.Create(CultureInfo.InvariantCulture, $"{from.Key} {copy.Days} {copy.Added.Count}");

    private static DeskTable TableOf(PublishedItem from, PlanCopy copy) => new(
        "copy",
        T[$"From “{from.Title}”: {copy.Added.Count} are copied, {copy.Present.Count} are there already"],
        [T["For whom, how"], T["Languages"], T["Due"], T["What happens"]],
        [.. copy.Added.Select(x => Row(x, copy.Days, T["Copied"])), .. copy.Present.Select(x => Row(x, copy.Days, T["Left out: it is there already"]))]) { IsExported = false };

    private static IReadOnlyList<TableCell> Row(PlanLine line, int days, string what) =>
        [PlanWords.What(line), T.List(line.Languages.Select(LedgerWords.Language)), LedgerWords.Day(line.Due.AddDays(days)), what];
}
