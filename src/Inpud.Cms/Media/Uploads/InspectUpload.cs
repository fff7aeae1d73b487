using System.IO.Compression;
using Inpud.Cms.Imaging;
using Microsoft.Extensions.Options;
using NetVips;

namespace Inpud.Cms.Media.Uploads;

/// <summary>What was seen in an upload.</summary>
/// <param name="Problem">Why it is not taken, for the person who uploads; null when it is.</param>
/// <param name="Cleaned">What to keep instead; null to keep the file as it is.</param>
internal sealed record SeenUpload(FormattableString? Problem, byte[]? Cleaned = null);

/// <summary>
/// Looks at what an upload holds before anything else does. Its content decides, its name must agree; a picture's size is read
/// from its header, before anything is decoded; a drawing is cleaned.
/// </summary>
internal sealed class InspectUpload(IOptions<ImagingLimits> limits) : IJudgeUploads
{
    private const int LongestSide = 30_000;
    private const int LargestDrawing = 5 * 1024 * 1024;
    private const int MostParts = 20_000;

    /// <inheritdoc/>
    public FormattableString? ProblemOf(string fileName, Stream content) => Run(fileName, content) switch
    {
        { Problem: { } problem } => problem,
        { Cleaned: not null } => $"Drawings are not taken: they may hold programs. Save it as a picture or a PDF.",
        _ => null,
    };

    /// <param name="content">Can be sought in; is left anywhere.</param>
    public SeenUpload Run(string fileName, Stream content)
    {
        var ending = Path.GetExtension(fileName).TrimStart('.');
        if (FileKinds.Expected(ending) is not { } expected)
        {
            return Refused(ending.Length == 0 ? (FormattableString)$"The file's name has no ending that says what it is." : $"Files of the type '.{ending}' are not taken.");
        }

        if (content.Length == 0)
        {
            return Refused($"'{fileName}' is empty.");
        }

        var head = new byte[FileKinds.HeadBytes];
        content.Position = 0;
        var found = FileKinds.Of(head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        if (found != expected)
        {
            return Refused(FileKinds.EndingOf(found) is { } real
                ? (FormattableString)$"'{fileName}' is not what its name says: it holds a '.{real}' file."
                : $"'{fileName}' is not what its name says: it is no '.{ending}' file.");
        }

        content.Position = 0;
        return expected switch
        {
            FileKind.Svg => Drawing(content),
            FileKind.Zip => Packed(ending, content),
            _ when FileKinds.IsPicture(expected) => Picture(fileName, ending, content),
            _ => new SeenUpload(Problem: null),
        };
    }

    private static SeenUpload Refused(FormattableString why) => new(why);

    private static SeenUpload Drawing(Stream content)
    {
        if (content.Length > LargestDrawing)
        {
            return Refused($"A drawing may have {LargestDrawing / 1024 / 1024} MB at most.");
        }

        return CleanSvg.From(content) is { } cleaned ? new SeenUpload(Problem: null, cleaned) : Refused($"The drawing cannot be read: it is no well-formed SVG.");
    }

    private SeenUpload Picture(string fileName, string ending, Stream content)
    {
        // Of these only the container is understood; they are never decoded.
        if (ending.StartsWith("hei", StringComparison.OrdinalIgnoreCase))
        {
            return new SeenUpload(Problem: null);
        }

        try
        {
            using var picture = Vips.Header(content);
            var pixels = (long)picture.Width * picture.Height;
            var most = limits.Value.MaximumSourceMegapixels;
            return picture.Width > LongestSide || picture.Height > LongestSide || pixels > most * 1_000_000L
                ? Refused($"'{fileName}' has {picture.Width} × {picture.Height} pixels: more than {most} million cannot be taken.")
                : new SeenUpload(Problem: null);
        }
        catch (VipsException)
        {
            return Refused($"'{fileName}' cannot be read: the picture is damaged.");
        }
    }

    private static SeenUpload Packed(string ending, Stream content)
    {
        try
        {
            using var packed = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (packed.Entries.Count > MostParts)
            {
                return Refused($"The file packs more than {MostParts} files.");
            }

            if (!OfficeKind.Fits(ending, packed))
            {
                return Refused($"The file is not what its name says: it is no '.{ending}' file.");
            }

            return packed.Entries.Any(x => x.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? Refused($"The file holds a program (macros). Save it without, and upload it again.")
                : new SeenUpload(Problem: null);
        }
        catch (InvalidDataException)
        {
            return Refused($"The file cannot be read: it is damaged.");
        }
    }
}

/// <summary>Which of the packed formats a packed file is.</summary>
internal static class OfficeKind
{
    /// <summary>Whether a packed file has what one of this ending has.</summary>
    public static bool Fits(string ending, ZipArchive packed) => ending.ToLowerInvariant() switch
    {
        "docx" or "dotx" => Has(packed, "word/"),
        "xlsx" or "xltx" => Has(packed, "xl/"),
        "pptx" or "potx" or "ppsx" => Has(packed, "ppt/"),
        "odt" or "ods" or "odp" or "odg" => packed.GetEntry("mimetype") is not null && packed.GetEntry("content.xml") is not null,
        "epub" => packed.GetEntry("mimetype") is not null && packed.GetEntry("META-INF/container.xml") is not null,
        _ => true,
    };

    private static bool Has(ZipArchive packed, string folder) =>
        packed.GetEntry("[Content_Types].xml") is not null && packed.Entries.Any(x => x.FullName.StartsWith(folder, StringComparison.Ordinal));
}
