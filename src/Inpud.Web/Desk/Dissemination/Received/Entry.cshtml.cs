using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Log;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Received;

/// <summary>Corrects an entry, or says that it did not happen. The ledger keeps both.</summary>
[FileInForm]
internal sealed class EntryPage(
    ReadReceived read, CorrectEntry correct, ReadNote notes, OfferPlanLines plans, OpenEvidence evidence, TakeEvidence take, ForgetEvidence forget, EntryTable entries, Published published, Rights.DeskUser staff) : PageModel, IDeskPage
{
    public string Title => T["An entry"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Items"], "/desk/dissemination/items"), (published.Title(Entry.ItemKey), $"/desk/dissemination/items/{Entry.ItemKey}")];

    [BindProperty]
    public CorrectionForm Change { get; set; } = new();

    /// <summary>What stands there, as the form shows it.</summary>
    public CorrectionForm Stands { get; private set; } = new();

    /// <summary>Words about the entry are shown to whoever may read contacts; where there are none, everybody may add some.</summary>
    public bool MayNote => staff.MayReadContacts || Entry.SealedNote is null;

    public IReadOnlyList<Choice> PlanLines { get; private set; } = [];

    /// <summary>What is known of its evidence without opening it, or null.</summary>
    public EvidenceFacts? Evidence { get; private set; }

    /// <summary>A file that came with an earlier try.</summary>
    [BindProperty(Name = SentEvidence.KeptField)]
    public Guid? Kept { get; set; }

    [BindProperty(Name = StoreEvidence.LinkField)]
    public string? Link { get; set; }

    public LedgerEntry Entry { get; private set; } = null!;

    public DeskTable Table { get; private set; } = null!;

    public IReadOnlyList<Choice> Languages => [.. published.Languages.Append(Entry.Language).OfType<string>().Distinct(StringComparer.Ordinal).Select(x => new Choice(x, LedgerWords.Language(x)))];

    public async Task<IActionResult> OnGetAsync(Guid key) => await ShowAsync(key);

    public async Task<IActionResult> OnPostAsync(Guid key, [FromForm] string deed, [FromForm] bool confirmed)
    {
        if (await read.StandingAsync(key) is not { } entry)
        {
            return NotFound();
        }

        var isDestroying = entry.EvidenceId is not null && (deed == "void" || Change.WithoutEvidence || Kept is not null);
        Problems = isDestroying && !staff.MayReadContacts ? [new FieldProblem("", "This entry has evidence, which would be destroyed. Ask somebody who may read contacts to do it.")]
            : deed == "void" && !confirmed ? [new FieldProblem("confirmed", "Confirm that it did not happen.")]
            : ModelState.IsValid ? deed == "void" ? (await correct.VoidAsync(staff.Key, key)).Problems : await ChangeAsync(entry)
            : [.. ModelState.Where(x => x.Value?.Errors.Count > 0).Select(x => new FieldProblem(x.Key, "This is not written as a day or a number, or is none of the list."))];
        if (Problems.Count > 0)
        {
            return await ShowAsync(key);
        }

        // Evidence that was taken off the entry may be needed by nobody any more.
        await forget.RunAsync();
        return AfterDeed.GoTo($"/desk/dissemination/occasions/{entry.Occasion}", "corrected");
    }

    private async Task<IReadOnlyList<FieldProblem>> ChangeAsync(LedgerEntry entry)
    {
        var file = await take.FileAsync(Request.Form);
        Kept = file.Value ?? Kept;
        if (!file.Succeeded)
        {
            return file.Problems;
        }

        await FillAsync(entry);
        var change = Change.Against(Stands, x => Sent(x) is not null) with { Evidence = await take.LinkAsync(Request.Form, file.Value) ?? Kept };
        change = MayNote ? change : change with { Note = null };
        var problems = (await correct.ChangeAsync(staff.Key, entry.Key, change)).Problems;
        return [.. problems.Select(x => x.Field switch
        {
            "" => x,
            nameof(Correction.Evidence) => x with { Field = StoreEvidence.FileField },
            _ => x with { Field = $"{nameof(Change)}.{x.Field}" },
        })];
    }

    private async Task<IActionResult> ShowAsync(Guid key)
    {
        if (await read.StandingAsync(key) is not { } entry)
        {
            return NotFound();
        }

        await FillAsync(entry);
        Evidence = await evidence.FactsAsync(entry.EvidenceId);
        Table = await entries.OfAsync(T["As it stands"], new Page<LedgerEntry>([entry], 1, 1), isExport: false) with { IsExported = false };
        return Page();
    }

    /// <summary>What was typed into a field, or what stands there.</summary>
    public string? Shown(string field, object? stands) => Sent(field) ?? $"{stands}";

    private string? Sent(string field) => Request.HasFormContentType && Request.Form.TryGetValue($"{nameof(Change)}.{field}", out var sent) ? sent.ToString() : null;

    private async Task FillAsync(LedgerEntry entry)
    {
        Entry = entry;
        var line = entry.PlanLineId is { } id ? await plans.ByNumberAsync(id) : null;
        PlanLines = await plans.OfAsync(entry.ItemKey, line);
        Stands = new CorrectionForm
        {
            Language = entry.Language,
            ChannelName = entry.ChannelName,
            Copies = entry.Copies,
            PlanLine = line?.Key,
            FollowUp = entry.FollowUp,
            Note = staff.MayReadContacts ? await notes.OfAsync(staff.Key, entry) : null,
        };
    }
}
