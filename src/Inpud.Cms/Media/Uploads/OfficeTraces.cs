using System.IO.Compression;
using System.Xml;

namespace Inpud.Cms.Media.Uploads;

/// <summary>
/// Traces in the packed Office formats, of Microsoft's and OpenDocument's kind. Read as plain XML, part by part and with bounds,
/// because what is packed is not to be trusted.
/// </summary>
internal static class OfficeTraces
{
    private const int LargestPart = 40 * 1024 * 1024;
    private const int MostRead = 200 * 1024 * 1024;

    private static readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal)
    {
        ["creator"] = "Author", ["initial-creator"] = "Author", ["lastModifiedBy"] = "Last changed by", ["printed-by"] = "Printed by",
        ["Application"] = "Made with", ["generator"] = "Made with", ["Company"] = "Organisation", ["Manager"] = "Manager",
        ["Template"] = "Template", ["HyperlinkBase"] = "Path", ["keywords"] = "Keywords", ["description"] = "Remark",
    };

    private static readonly HashSet<string> _changes = new(StringComparer.Ordinal) { "ins", "del", "moveFrom", "moveTo", "changed-region", "rPrChange", "pPrChange" };

    public static IReadOnlyList<string> In(Stream content)
    {
        var traces = new Traces();
        try
        {
            using var packed = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var found = new Found();
            long read = 0;
            foreach (var part in packed.Entries.Where(IsRead))
            {
                if (part.Length > LargestPart || (read += part.Length) > MostRead)
                {
                    traces.Add("It is too large to be checked in full.");
                    break;
                }

                Read(part, found);
            }

            Tell(packed, found, traces);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException)
        {
            traces.Add("It could not be checked: a part of it cannot be read.");
        }

        return traces.Sentences;
    }

    private static bool IsRead(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.FullName.EndsWith(".opf", StringComparison.OrdinalIgnoreCase);

    private static void Read(ZipArchiveEntry part, Found found)
    {
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LargestPart });
        var isFact = part.FullName.StartsWith("docProps/", StringComparison.Ordinal) || part.FullName == "meta.xml" || part.FullName.EndsWith(".opf", StringComparison.OrdinalIgnoreCase);
        string? fact = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                fact = isFact && _facts.TryGetValue(xml.LocalName, out var said) ? said : null;
                Element(xml, part.FullName, found);
            }
            else if (xml.NodeType == XmlNodeType.Text && fact is not null && !string.IsNullOrWhiteSpace(xml.Value))
            {
                found.Facts.Add((fact, xml.Value));
                fact = null;
            }
        }
    }

    private static void Element(XmlReader xml, string part, Found found)
    {
        if (_changes.Contains(xml.LocalName) && !part.StartsWith("docProps/", StringComparison.Ordinal))
        {
            found.Changes++;
        }

        if (xml.LocalName is "comment" or "cm" or "annotation" && !part.EndsWith(".rels", StringComparison.Ordinal))
        {
            found.Comments++;
        }

        if (xml.LocalName == "vanish" || (xml.LocalName == "sheet" && xml.GetAttribute("state") is "hidden" or "veryHidden"))
        {
            found.Hidden++;
        }

        if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Target") is { } target)
        {
            External(target, xml.GetAttribute("Type") ?? "", found);
        }
    }

    /// <summary>A hyperlink that readers see is none of this; a picture, a template or a table that is fetched is.</summary>
    private static void External(string target, string type, Found found)
    {
        if (target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || target.StartsWith(@"\\", StringComparison.Ordinal) || target.Contains(@":\", StringComparison.Ordinal))
        {
            found.Paths.Add(target);
        }
        else if (!type.EndsWith("/hyperlink", StringComparison.Ordinal))
        {
            found.Remote.Add(target);
        }
    }

    private static void Tell(ZipArchive packed, Found found, Traces traces)
    {
        foreach (var fact in found.Facts.Distinct())
        {
            traces.Say(fact.What, fact.Value);
        }

        traces.Count("1 comment", "comments", found.Comments);
        traces.Count("1 recorded change", "recorded changes", found.Changes);
        traces.Count("1 hidden part", "hidden parts", found.Hidden);
        traces.List("Paths", found.Paths);
        traces.List("Fetches from elsewhere", found.Remote);
        traces.Count("1 file inside it", "files inside it", packed.Entries.Count(x => x.FullName.Contains("/embeddings/", StringComparison.Ordinal)));
        traces.Count("A picture of its first page", "pictures of its first page", packed.Entries.Count(x => x.Name.StartsWith("thumbnail.", StringComparison.OrdinalIgnoreCase)));
    }

    private sealed class Found
    {
        public List<(string What, string Value)> Facts { get; } = [];

        public List<string> Paths { get; } = [];

        public List<string> Remote { get; } = [];

        public int Comments { get; set; }

        public int Changes { get; set; }

        public int Hidden { get; set; }
    }
}
