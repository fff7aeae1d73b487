using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>Logs that something was passed on: to people, an organisation or an audience, in one go.</summary>
[FileInForm]
internal sealed class LogPage(
    Published published, RecipientTexts texts, MatchPeople match, AppendToLedger append, TakeEvidence evidence, SegmentRecipients segments, OfferItems items, OfferPlanLines plans, Rights.DeskUser staff, TimeProvider time) : PageModel, IDeskPage
{
    public string Title => T["Log what was passed on"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>A list that is only to be looked at is no mistake.</summary>
    public string? ProblemsHeading => Problems is [{ Field: "people-found" }] ? T["One look before it is logged"] : null;

    /// <summary>Of fields whose problem does not say what it is about.</summary>
    public string? LabelOf(string field) => field switch
    {
        nameof(LogForm.Happened) => T["Day"],
        nameof(LogForm.Count) => T["How many people"],
        nameof(LogForm.Copies) => T["Printed copies for each"],
        nameof(LogForm.FollowUp) => T["Come back to them on"],
        _ => null,
    };

    [BindProperty]
    public LogForm Form { get; set; } = new();

    /// <summary>Whom the lines stand for; empty until they were looked up.</summary>
    public IReadOnlyList<MatchedLine> Lines { get; private set; } = [];

    public FoundPeople Found => new(Lines);

    /// <summary>Checked, and nothing is missing.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Several items that have such a title, or a campaign with its items.</summary>
    public IReadOnlyList<PublishedItem> Similar { get; private set; } = [];

    public IReadOnlyList<string> Titles => items.Titles;

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Languages => [.. published.Languages.Select(x => new Choice(x, LedgerWords.Language(x)))];

    /// <summary>What is kept as segments, for whoever may read contacts.</summary>
    public IReadOnlyList<Choice> Segments { get; private set; } = [];

    /// <summary>Opened anew: what this tab kept of an earlier try may be put in.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Lines of the item's plan, once it is known.</summary>
    public IReadOnlyList<Choice> PlanLines { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] Guid? item, [FromQuery] Guid? plan, [FromQuery] string? language)
    {
        IsFresh = item is null && plan is null;
        Form = new LogForm { Key = Guid.CreateVersion7(), Happened = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) };
        items.Fill(Form, item ?? await plans.ItemAsync(plan));
        await plans.FillAsync(Form, plan, language);
        Choose();
        await OfferAsync();
    }

    /// <summary>What can be chosen once the item is known, for a browser that runs scripts.</summary>
    public async Task<IActionResult> OnGetPlannedAsync([FromQuery] string? title, [FromQuery] Guid? which, [FromQuery] Guid? plan)
    {
        Form = new LogForm { Item = title, Which = which, PlanLine = plan };
        Choose();
        PlanLines = await plans.OfferAsync(Form);
        return Partial("/Desk/Dissemination/Log/_Planned.cshtml", this);
    }

    /// <summary>Logs it, or only looks whether it could be logged.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? deed)
    {
        var organisations = await texts.OrganisationsAsync();
        var found = Choose();
        var hasPeople = staff.MayReadContacts && !string.IsNullOrWhiteSpace(Form.People);
        var matched = hasPeople ? await match.RunAsync(staff.Key, Form.People!) : new Done<IReadOnlyList<MatchedLine>>([], []);
        Lines = matched.Value ?? [];
        var file = await evidence.FileAsync(Request.Form);
        Form.EvidenceKept = file.Value ?? Form.EvidenceKept;
        var occasion = ReadForm.Run(Form, found, Lines, organisations);
        var segment = await segments.OfAsync(Form);
        Problems = [.. Unreadable(), .. occasion.Problems, .. file.Problems, .. matched.Problems.Select(x => x with { Field = nameof(Form.People) }), .. People(), .. segment.Problems];
        IsReady = Problems.Count == 0 && deed == "check";
        if (Problems.Count == 0 && !IsReady)
        {
            var attached = await evidence.LinkAsync(Request.Form, file.Value) ?? Form.EvidenceKept;
            var written = await append.RunAsync(staff.Key, occasion.Value! with { Contacts = [.. occasion.Value.Contacts, .. segment.Value!], Evidence = attached });
            if (written.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/dissemination/occasions/{Form.Key}", "logged");
            }

            Problems = [.. written.Problems.Select(x => x with { Field = FieldOf(x.Field) })];
        }

        Form.Checked = Form.People;
        ModelState.Clear();
        await OfferAsync();
        return Page();
    }

    /// <summary>A list is shown with whom each line stands for before anything is written; so is one that was changed since.</summary>
    private IEnumerable<FieldProblem> People()
    {
        if (Lines.Count == 0)
        {
            return [];
        }

        var several = Lines.Count(x => x.Found.Count > 1);
        return !string.Equals(Form.Checked?.ReplaceLineEndings("\n"), Form.People?.ReplaceLineEndings("\n"), StringComparison.Ordinal)
            ? [new FieldProblem("people-found", "Look at whom the lines of your list stand for, then log it.")]
            : ReadForm.People(Form, Lines).Count < Lines.Count(x => x.Found.Count == 1) + several
                ? [new FieldProblem("people-found", "Some lines may stand for several people: choose one for each.")]
                : [];
    }

    private IEnumerable<FieldProblem> Unreadable() => ModelState
        .Where(x => x.Value?.Errors.Count > 0)
        .Select(x => new FieldProblem(x.Key[(x.Key.LastIndexOf('.') + 1)..], "This is not written as a day or a number."));

    /// <summary>The ledger's words for the form's fields.</summary>
    private static string FieldOf(string field) => field switch
    {
        nameof(Occasion.Contacts) => nameof(LogForm.People),
        nameof(Occasion.Organisations) => nameof(LogForm.Organisation),
        nameof(Occasion.Audiences) => nameof(LogForm.Count),
        nameof(Occasion.ItemKey) => nameof(LogForm.Item),
        nameof(Occasion.Evidence) => StoreEvidence.FileField,
        _ => field,
    };

    private IReadOnlyList<PublishedItem> Choose()
    {
        var found = items.Of(Form);
        Similar = found.Count > 1 ? found : [];
        return found;
    }

    private async Task OfferAsync()
    {
        Organisations = [.. (await texts.OrganisationsAsync()).Select(x => x.Name)];
        PlanLines = await plans.OfferAsync(Form);
        Segments = await segments.OfferAsync();
    }
}
