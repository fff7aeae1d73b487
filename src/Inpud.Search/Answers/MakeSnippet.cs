using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Inpud.Search.Documents;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Inpud.Search.Answers;

/// <summary>
/// Finds the piece of a hit's text in which most of the words stand, and marks them. It reads where the words are from the index instead
/// of taking the text apart again: that is what searches would otherwise spend their time on.
/// </summary>
internal sealed class MakeSnippet(AtomicReader segment, int document, Document stored, string language, IReadOnlyList<string> forms)
{
    private const int Length = 220;

    /// <summary>A word in a long text may stand in it a thousand times; its first occurrences will do.</summary>
    private const int MostPlaces = 200;

    private static readonly SearchValues<char> _endsOfSentences = SearchValues.Create(".!?؟۔।\n");

    public Snippet? Run() => OfText(Zone.Body, IndexFields.Body) ?? OfText(Zone.Summary, IndexFields.Summary) ?? OfPages() ?? Beginning();

    private static Snippet Cut(string text, IReadOnlyList<Span> marks, PageOfFile? page)
    {
        var (start, end) = Around(text, Best(marks), Length);
        var (parts, at) = (new List<SnippetPart>(), start);
        foreach (var mark in marks.Where(x => x.Start >= start && x.End <= end && x.Start < x.End))
        {
            if (mark.Start < at)
            {
                continue;
            }

            Add(text[at..mark.Start], marked: false);
            Add(text[mark.Start..mark.End], marked: true);
            at = mark.End;
        }

        Add(text[at..end], marked: false);
        return new Snippet(parts, page, IsCutBefore: start > 0, IsCutAfter: end < text.Length);

        void Add(string piece, bool marked)
        {
            if (piece.Length > 0)
            {
                parts.Add(new SnippetPart(piece, marked));
            }
        }
    }

    /// <summary>The first word of the stretch that holds most different words; of equal ones the one with more words, then the first.</summary>
    private static Span Best(IReadOnlyList<Span> marks)
    {
        var (best, most) = (marks[0], (Different: 0, All: 0));
        foreach (var (number, from) in marks.Index())
        {
            var within = marks.Skip(number).TakeWhile(x => x.End - from.Start <= Length).ToList();
            var value = (within.Select(x => x.Form).Distinct().Count(), within.Count);
            if (value.CompareTo(most) > 0)
            {
                (best, most) = (from, value);
            }
        }

        return best;
    }

    /// <summary>From the beginning of a sentence if one is near, else between words.</summary>
    private static (int Start, int End) Around(string text, Span mark, int length)
    {
        var earliest = Math.Max(0, mark.Start - (length / 2));
        var start = earliest;
        if (earliest > 0)
        {
            var sentence = text.AsSpan(earliest, mark.Start - earliest).LastIndexOfAny(_endsOfSentences);
            start = sentence >= 0 ? earliest + sentence + 1 : earliest + Math.Max(0, text.AsSpan(earliest, mark.Start - earliest).IndexOf(' '));
            while (start < mark.Start && (char.IsWhiteSpace(text[start]) || char.IsLowSurrogate(text[start])))
            {
                start++;
            }
        }

        var end = Math.Min(text.Length, Math.Max(start + length, mark.End));
        if (end < text.Length)
        {
            var space = text.AsSpan(mark.End, end - mark.End).LastIndexOf(' ');
            end = space > 0 ? mark.End + space : char.IsLowSurrogate(text[end]) ? end - 1 : end;
        }

        return (start, end);
    }

    private Snippet? OfText(Zone zone, string field) =>
        stored.Get(field, CultureInfo.InvariantCulture) is { } text && Marks(zone) is { Count: > 0 } marks ? Cut(text, [.. marks.Where(x => x.End <= text.Length)], page: null) : null;

    /// <summary>Pages are values of one field; their places are counted through, one between two.</summary>
    private Snippet? OfPages()
    {
        if (stored.GetValues(IndexFields.Page, CultureInfo.InvariantCulture) is not { Length: > 0 } pages || Marks(Zone.Files) is not { Count: > 0 } marks)
        {
            return null;
        }

        var (best, from) = (Best(marks), 0);
        for (var number = 0; number < pages.Length; number++)
        {
            var end = from + pages[number].Length;
            if (best.Start <= end)
            {
                var here = marks.Where(x => x.Start >= from && x.End <= end).Select(x => x with { Start = x.Start - from, End = x.End - from }).ToList();
                return here.Count > 0 ? Cut(pages[number], here, PageOf(stored.GetValues(IndexFields.PageOf, CultureInfo.InvariantCulture)[number])) : null;
            }

            from = end + 1;
        }

        return null;
    }

    private Snippet? Beginning() =>
        (stored.Get(IndexFields.Summary, CultureInfo.InvariantCulture) ?? stored.Get(IndexFields.Body, CultureInfo.InvariantCulture) ?? stored.Get(IndexFields.Page, CultureInfo.InvariantCulture)) is { Length: > 0 } text
            ? Cut(text, [new Span(0, 0, -1)], page: null)
            : null;

    private static PageOfFile PageOf(string stored)
    {
        var parts = stored.Split(' ');
        return new PageOfFile(Guid.ParseExact(parts[0], "N"), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private List<Span> Marks(Zone zone)
    {
        var marks = new List<Span>();
        if (segment.GetTerms(IndexFields.Forms(zone, language)) is not { } terms)
        {
            return marks;
        }

        var each = terms.GetEnumerator();
        foreach (var (number, form) in forms.Index())
        {
            if (!each.SeekExact(new Lucene.Net.Util.BytesRef(form)) || each.DocsAndPositions(null, null) is not { } places || places.Advance(document) != document)
            {
                continue;
            }

            for (var place = 0; place < Math.Min(places.Freq, MostPlaces); place++)
            {
                places.NextPosition();
                marks.Add(new Span(places.StartOffset, places.EndOffset, number));
            }
        }

        marks.Sort((x, y) => (x.Start, x.Form).CompareTo((y.Start, y.Form)));
        return marks;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Span(int Start, int End, int Form);
}
