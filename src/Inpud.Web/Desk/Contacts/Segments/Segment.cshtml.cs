using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>One segment: what it asks, and who is in it now. Reading their names is written down.</summary>
internal sealed class SegmentPage(ContactSegments segments, ReadSegment read, ReadSegmentNames names, OpenContacts open, DeskUser user) : PageModel, IDeskPage
{
    public string Title => Segment.Name;

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts"), (T["Segments"], "/desk/contacts/segments")];

    public SavedSegment Segment { get; private set; } = null!;

    public IReadOnlyList<(string Label, string Text)> Conditions { get; private set; } = [];

    public Listed<ContactRow> List { get; private set; } = Listed.Of<ContactRow>([], 1);

    public IReadOnlyList<(ContactRow Row, ContactDetails? Details)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (await segments.OneAsync(key) is not { } segment)
        {
            return NotFound();
        }

        Segment = segment;
        if (segment.Conditions is { Succeeded: true, Value: { } conditions })
        {
            Conditions = SegmentInWords.Of(conditions, await names.RunAsync());
            List = await read.ListAsync(conditions, PagerLinks.Asked(Request));
            var opened = await open.ManyAsync(user.Key, "list", [.. List.Rows.Select(x => x.Contact)]);
            Rows = [.. List.Rows.Zip(opened, (row, one) => (row, one.Details))];
        }

        return Page();
    }
}
