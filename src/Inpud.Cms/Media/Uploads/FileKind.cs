namespace Inpud.Cms.Media.Uploads;

/// <summary>What a file is, as its first bytes say.</summary>
internal enum FileKind
{
    /// <summary>Nothing that is known.</summary>
    Unknown,
    Jpeg,
    Png,
    Gif,
    WebP,
    Tiff,
    Heif,
    Svg,
    Pdf,

    /// <summary>A packed file: a plain one, or one of the Office formats.</summary>
    Zip,

    /// <summary>The format of Office before 2007.</summary>
    OldOffice,
    RichText,
    Mp4,
    Matroska,
    Ogg,
    Mp3,
    Wave,
    Avi,
    Flac,
    Text,
}

/// <summary>Tells kinds apart by content, never by name.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes of a file's beginning are looked at.</summary>
    public const int HeadBytes = 4096;

    private static readonly Dictionary<FileKind, string[]> _endings = new()
    {
        [FileKind.Jpeg] = ["jpg", "jpeg", "jpe", "jfif"],
        [FileKind.Png] = ["png"],
        [FileKind.Gif] = ["gif"],
        [FileKind.WebP] = ["webp"],
        [FileKind.Tiff] = ["tif", "tiff"],
        [FileKind.Heif] = ["avif", "heic", "heif"],
        [FileKind.Svg] = ["svg"],
        [FileKind.Pdf] = ["pdf"],
        [FileKind.Zip] = ["zip", "docx", "dotx", "xlsx", "xltx", "pptx", "potx", "ppsx", "odt", "ods", "odp", "odg", "epub"],
        [FileKind.OldOffice] = ["doc", "xls", "ppt", "pps"],
        [FileKind.RichText] = ["rtf"],
        [FileKind.Mp4] = ["mp4", "m4v", "mov", "m4a"],
        [FileKind.Matroska] = ["webm", "weba", "mkv"],
        [FileKind.Ogg] = ["ogg", "ogv", "oga", "opus"],
        [FileKind.Mp3] = ["mp3"],
        [FileKind.Wave] = ["wav"],
        [FileKind.Avi] = ["avi"],
        [FileKind.Flac] = ["flac"],
        [FileKind.Text] = ["txt", "csv", "tsv", "md", "vtt", "srt", "ics", "vcf", "json", "geojson", "bib", "ris", "udt"],
    };

    private static readonly Dictionary<string, FileKind> _kinds = _endings
        .SelectMany(x => x.Value.Select(ending => (ending, x.Key))).ToDictionary(x => x.ending, x => x.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file of this name should be; null where files of this name are not taken at all.</summary>
    /// <param name="ending">Without its dot.</param>
    public static FileKind? Expected(string ending) => _kinds.TryGetValue(ending, out var kind) ? kind : null;

    /// <summary>The usual ending of a kind.</summary>
    public static string? EndingOf(FileKind kind) => _endings.TryGetValue(kind, out var endings) ? endings[0] : null;

    public static bool IsPicture(FileKind kind) =>
        kind is FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.WebP or FileKind.Tiff or FileKind.Heif;

    /// <summary>What the beginning of a file says it is.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileKind.Gif,
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => FileKind.Tiff,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.OldOffice,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => FileKind.Matroska,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => FileKind.Mp3,
        _ when head.StartsWith("RIFF"u8) && head.Length >= 12 => Riff(head[8..12]),
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) => Boxes(head),
        _ when head.StartsWith("OggS"u8) => FileKind.Ogg,
        _ when head.StartsWith("fLaC"u8) => FileKind.Flac,
        _ when head.StartsWith("{\\rtf"u8) => FileKind.RichText,
        _ when head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
        _ when IsText(head) => IsSvg(head) ? FileKind.Svg : FileKind.Text,
        _ => FileKind.Unknown,
    };

    private static FileKind Riff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WEBP"u8) ? FileKind.WebP : form.SequenceEqual("WAVE"u8) ? FileKind.Wave : form.SequenceEqual("AVI "u8) ? FileKind.Avi : FileKind.Unknown;

    private static FileKind Boxes(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> brand = head[8..12];
        var isPicture = brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) || brand.SequenceEqual("heic"u8)
            || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8)
            || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("hevc"u8);
        return isPicture ? FileKind.Heif : FileKind.Mp4;
    }

    /// <summary>No control characters but those of text.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(new byte[] { 0xFF, 0xFE }) || head.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            return true;
        }

        foreach (var one in head)
        {
            if (one is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D))
            {
                return false;
            }
        }

        return head.Length > 0;
    }

    private static bool IsSvg(ReadOnlySpan<byte> head) => head.IndexOf("<svg"u8) >= 0 || head.IndexOf(":svg"u8) >= 0;
}
