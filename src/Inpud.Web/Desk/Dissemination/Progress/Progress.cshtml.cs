using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>The reports that were made, and a form that makes one.</summary>
internal sealed class ProgressPage(ReadReports read, MakeReport make, Published published, Rights.DeskUser staff, TimeProvider time) : PageModel, IDeskPage
{
    public string Title => T["Progress reports"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    /// <summary>The key of the report that the form makes.</summary>
    public Guid ReportKey { get; private set; }

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public DeskTable Table { get; private set; } = null!;

    public string? LabelOf(string field) => Fields.FirstOrDefault(x => x.Name == field)?.Label;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var lastYear = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).Year - 1;
        return await ShowAsync(new Typed()
            .With(nameof(ReportInput.From), Typed.DateText(new DateOnly(lastYear, 1, 1)))
            .With(nameof(ReportInput.To), Typed.DateText(new DateOnly(lastYear, 12, 31))));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = Typed.Of(Request.Form);
        var input = new ReportInput(typed.Date(nameof(ReportInput.From)), typed.Date(nameof(ReportInput.To)), typed.Date(nameof(ReportInput.Known)), typed.Text(nameof(ReportInput.Grant)));
        if (typed.Problems.Count == 0)
        {
            var made = await make.RunAsync(staff.Key, typed.Key(FormOf.KeyField) is { } key && key != Guid.Empty ? key : Guid.CreateVersion7(time.GetUtcNow()), input);
            if (made.Succeeded)
            {
                return new LocalRedirectResult(ReportAddresses.Of(made.Value), permanent: false, preserveMethod: false);
            }

            Problems = made.Problems;
        }
        else
        {
            Problems = typed.Problems;
        }

        return await ShowAsync(typed);
    }

    private async Task<IActionResult> ShowAsync(Typed typed)
    {
        ReportKey = typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow());
        IReadOnlyList<Field> fields =
        [
            Field.Text(nameof(ReportInput.From), T["From"]) with { Kind = FieldKind.Date, IsRequired = true },
            Field.Text(nameof(ReportInput.To), T["To"]) with { Kind = FieldKind.Date, IsRequired = true },
            Field.Text(nameof(ReportInput.Known), T["As written down until"]) with { Kind = FieldKind.Date, Hint = T["The cut-off: what was logged or corrected later does not count. Left empty: until now."] },
            Field.Text(nameof(ReportInput.Grant), T["Donor or grant"]) with
            {
                Kind = FieldKind.Select, Choices = [new("", T["All"]), .. published.Grants.Select(x => new Choice(x, x))], Hint = T["The report tells only of what they paid for, as the items name them now."],
            },
        ];
        Fields = [.. fields.Select(x => x.With(typed, Problems))];
        var page = await read.PageAsync(At);
        Table = new DeskTable(
            "reports",
            T["Reports so far"],
            [T["Period"], T["As written down until"], T["Donor or grant"]],
            [.. page.Rows.Select(x => (IReadOnlyList<TableCell>)[new($"{LedgerWords.Day(x.From)} – {LedgerWords.Day(x.To)}", ReportAddresses.Of(x.Key)), Instant(x.CutOff), x.Grant])])
        {
            Total = page.Total,
            IsExported = false,
        };
        return Page();
    }

    /// <summary>A day where it is a whole day, else with the time.</summary>
    internal static string Instant(DateTime cutOff) => cutOff.TimeOfDay > new TimeSpan(23, 59, 59)
        ? LedgerWords.Day(DateOnly.FromDateTime(cutOff))
        : cutOff.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
