using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>The segments, each with how many it holds now.</summary>
internal sealed class SegmentsPage(ContactSegments segments, ReadSegment read, ReadSegmentNames names) : PageModel, IDeskPage
{
    /// <summary>Each is counted: fewer on a page than elsewhere.</summary>
    private const int Size = 20;

    public string Title => T["Segments"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts")];

    public Listed<SavedSegment> List { get; private set; } = Listed.Of<SavedSegment>([], 1);

    /// <summary>With its conditions in words and its count; no count where the conditions cannot be read.</summary>
    public IReadOnlyList<(SavedSegment Segment, string Words, int? Count)> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        List = Listed.Of(await segments.AllAsync(), PagerLinks.Asked(Request), Size);
        var called = await names.RunAsync();
        var rows = new List<(SavedSegment, string, int?)>();
        foreach (var segment in List.Rows)
        {
            rows.Add(segment.Conditions is { Succeeded: true, Value: { } conditions }
                ? (segment, string.Join(T["; "], SegmentInWords.Of(conditions, called).Select(x => T[$"{x.Label}: {x.Text}"])), await read.CountAsync(conditions))
                : (segment, string.Join(' ', segment.Conditions.Problems.Select(x => T[x.Sentence])), null));
        }

        Rows = rows;
    }
}
