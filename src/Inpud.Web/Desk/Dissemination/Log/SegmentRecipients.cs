using Inpud.Content;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Dissemination.Log;

/// <summary>Everybody of a segment as recipients, after it was shown how many they are.</summary>
internal sealed class SegmentRecipients(ContactSegments segments, ReadSegment read, DeskUser staff)
{
    /// <summary>The segments to choose from; none for whoever may not read contacts.</summary>
    public async Task<IReadOnlyList<Choice>> OfferAsync() => !staff.MayReadContacts ? [] :
        [.. (await segments.AllAsync()).Where(x => x.Conditions.Succeeded).Select(x => new Choice(x.Key.ToString(), x.Name))];

    /// <summary>Who is in the chosen one. It is a problem as long as their number was not seen; the form then holds it.</summary>
    public async Task<Done<IReadOnlyList<Guid>>> OfAsync(LogForm form)
    {
        var shown = form.SegmentOf;
        form.SegmentOf = null;
        if (form.Segment is not { } key || !staff.MayReadContacts)
        {
            return new Done<IReadOnlyList<Guid>>([], []);
        }

        if (await segments.OneAsync(key) is not { Conditions: { Succeeded: true, Value: { } conditions } } segment)
        {
            return new FieldProblem(nameof(form.Segment), "There is no such segment any more.");
        }

        var keys = await read.KeysAsync(conditions);
        form.SegmentOf = keys.Count;
        return keys.Count == 0 ? new FieldProblem(nameof(form.Segment), $"Nobody is in “{segment.Name}” now.")
            : shown != keys.Count ? new FieldProblem(nameof(form.Segment), $"{keys.Count} contacts are in “{segment.Name}” now. Send it once more to log it for all of them.")
            : new Done<IReadOnlyList<Guid>>(keys, []);
    }
}
