using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>Makes a segment, or changes one; counts it on the way.</summary>
internal sealed class EditSegmentPage(ContactSegments segments, ReadSegment read, ReadSegmentNames names, Published published, TimeProvider time) : PageModel, IDeskPage
{
    private const int MostOffered = 300;
    private readonly Dictionary<int, IReadOnlyList<string>> _versions = [];
    private Typed _typed = new();

    public string Title { get; private set; } = T["Make a segment"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts"), (T["Segments"], "/desk/contacts/segments")];

    public Guid Key { get; private set; }

    public int? Revision { get; private set; }

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public int Rows => SegmentForm.Rows(_typed);

    public IReadOnlyList<string> Titles => [.. published.All.Take(MostOffered).Select(x => x.Title)];

    public string Back => Revision is null ? "/desk/contacts/segments" : $"/desk/contacts/segments/{Key}";

    /// <summary>How many it holds now, in words.</summary>
    public string Counted { get; private set; } = "";

    public string? LabelOf(string field) => Fields.FirstOrDefault(x => x.Name == field)?.Label;

    public ReceivedRow Received(int row) => ReceivedRow.Of(row, _typed, Problems, published.Languages, _versions.GetValueOrDefault(row, []));

    public async Task<IActionResult> OnGetAsync(Guid? key)
    {
        var called = await names.RunAsync();
        if (key is null)
        {
            // The key comes with the form, so that sending it twice makes one.
            (Key, _typed) = (Guid.CreateVersion7(time.GetUtcNow()), new SegmentForm(called).Show(null, NarrowedBy.Of(Request.Query)));
            return await ShowAsync(called);
        }

        if (await segments.OneAsync(key.Value) is not { Conditions: { Succeeded: true, Value: { } conditions } } stored)
        {
            return NotFound();
        }

        (Key, Revision, Title) = (stored.Key, stored.Revision, T[$"Change {stored.Name}"]);
        _typed = new SegmentForm(called).Show(stored.Name, conditions);
        return await ShowAsync(called);
    }

    public async Task<IActionResult> OnPostAsync(Guid? key)
    {
        _typed = Typed.Of(Request.Form);
        Key = key ?? _typed.Key(FormOf.KeyField) ?? Guid.CreateVersion7(time.GetUtcNow());
        Revision = _typed.Number(FormOf.RevisionField);
        Title = Revision is null ? Title : T["Change a segment"];
        var called = await names.RunAsync();
        var conditions = new SegmentForm(called).Read(_typed);
        Problems = conditions.Problems;
        if (conditions.Succeeded && Request.Form["deed"] != "count")
        {
            var done = await segments.SaveAsync(Key, _typed.Text(SegmentForm.Name), conditions.Value!, Revision);
            if (done.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/contacts/segments/{Key}", Revision is null ? "added" : "saved");
            }

            Problems = done.Problems;
        }

        return await ShowAsync(called);
    }

    private async Task<IActionResult> ShowAsync(SegmentNames called)
    {
        Fields = SegmentFields.Of(called, _typed, Problems);
        var conditions = new SegmentForm(called).Read(_typed);
        Counted = !conditions.Succeeded ? T["Not counted yet."]
            : await read.CountAsync(conditions.Value!) is var count ? T.Many(count, "1 contact now", $"{count} contacts now") : "";
        for (var row = 0; row < Rows; row++)
        {
            if (_typed.Text(SegmentForm.At("Item", row)) is { } item && called.ItemsCalled(item) is [var only])
            {
                _versions[row] = await read.VersionsAsync(only);
            }
        }

        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}
