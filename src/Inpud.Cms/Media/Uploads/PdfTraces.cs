using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Inpud.Cms.Media.Uploads;

/// <summary>Traces in a PDF. Its pages are not drawn: only what says something about the file is looked at.</summary>
internal static class PdfTraces
{
    private const int MostObjects = 200_000;

    private static readonly HashSet<string> _comments = new(StringComparer.Ordinal)
    {
        "Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine",
    };

    public static IReadOnlyList<string> In(Stream content)
    {
        var traces = new Traces();
        try
        {
            using var all = new MemoryStream();
            content.CopyTo(all);
            var bytes = all.GetBuffer().AsMemory(0, (int)all.Length);
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            Facts(pdf, traces);
            Objects(pdf, traces);
            traces.Count("An earlier version of itself", "earlier versions of itself", Revisions(bytes.Span));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The parser throws whatever a damaged file makes it throw.
            traces.Add("It could not be checked: it is damaged or locked with a password.");
        }

        return traces.Sentences;
    }

    private static void Facts(PdfDocument pdf, Traces traces)
    {
        var facts = pdf.Information;
        traces.Say("Author", facts.Author);
        traces.Say("Made with", string.Join(", ", new[] { facts.Creator, facts.Producer }.Where(x => !string.IsNullOrWhiteSpace(x)).Distinct(StringComparer.Ordinal)));
        traces.Say("Title in the file", facts.Title);
        traces.Say("Subject", facts.Subject);
        traces.Say("Keywords", facts.Keywords);
        if (pdf.TryGetXmpMetadata(out var xmp))
        {
            Xmp(xmp.GetXDocument(), traces);
        }
    }

    private static void Xmp(System.Xml.Linq.XDocument? xmp, Traces traces)
    {
        var said = xmp?.Descendants().SelectMany(x => x.Attributes().Select(one => (one.Name.LocalName, one.Value)).Append((x.Name.LocalName, Value: x.HasElements ? "" : x.Value))).ToList() ?? [];
        traces.List("Paths", said.Where(x => x.LocalName is "filePath" or "sourceFile" or "manifestReference" || x.Value.StartsWith("file:", StringComparison.OrdinalIgnoreCase)).Select(x => x.Value));
        traces.Count("1 step of its making", "steps of its making", said.Count(x => x.LocalName == "softwareAgent"));
        if (said.Exists(x => x.LocalName == "creator"))
        {
            traces.List("Author", xmp!.Descendants().Where(x => x.Name.LocalName == "creator").Select(x => x.Value.Trim()));
        }
    }

    private static void Objects(PdfDocument pdf, Traces traces)
    {
        var (comments, scripts, files, left) = (0, 0, 0, MostObjects);
        List<string> writers = [];
        List<string> remote = [];
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (--left < 0)
            {
                traces.Add("It is too large to be checked in full.");
                break;
            }

            if (Dictionary(pdf, reference) is not { } one)
            {
                continue;
            }

            var (subtype, action, type) = (Name(one, "Subtype"), Name(one, "S"), Name(one, "Type"));
            if (subtype is not null && _comments.Contains(subtype) && (type == "Annot" || one.ContainsKey(NameToken.Create("Rect"))))
            {
                comments++;
                writers.Add(Text(one, "T"));
            }

            scripts += action is "JavaScript" || one.ContainsKey(NameToken.Create("JS")) ? 1 : 0;
            files += type is "Filespec" && one.ContainsKey(NameToken.Create("EF")) ? 1 : 0;
            if (action is "Launch" or "GoToR" or "ImportData" or "SubmitForm")
            {
                remote.Add(Text(one, "F") is { Length: > 0 } target ? target : action);
            }
        }

        traces.Count("1 comment", "comments", comments);
        traces.List("Comments by", writers);
        traces.Count("1 script", "scripts", scripts);
        traces.Count("1 file inside it", "files inside it", files);
        traces.List("Opens or fetches from elsewhere", remote);
    }

    private static DictionaryToken? Dictionary(PdfDocument pdf, UglyToad.PdfPig.Core.IndirectReference reference)
    {
        try
        {
            return pdf.Structure.GetObject(reference)?.Data switch
            {
                DictionaryToken dictionary => dictionary,
                StreamToken stream => stream.StreamDictionary,
                _ => null,
            };
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // One object that cannot be read does not keep the others from being looked at.
            return null;
        }
    }

    private static string? Name(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var token) && token is NameToken name ? name.Data : null;

    private static string Text(DictionaryToken dictionary, string key) => dictionary.Data.GetValueOrDefault(key) switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => "",
    };

    /// <summary>Each save that only adds ends with a mark of its own; a file made for the web has one more.</summary>
    private static int Revisions(ReadOnlySpan<byte> pdf)
    {
        var ends = 0;
        for (var at = 0; pdf[at..].IndexOf("%%EOF"u8) is >= 0 and var next; at += next + 5)
        {
            ends++;
        }

        var isForWeb = pdf[..Math.Min(pdf.Length, 2048)].IndexOf("/Linearized"u8) >= 0;
        return Math.Max(0, ends - (isForWeb ? 2 : 1));
    }
}
