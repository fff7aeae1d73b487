namespace Inpud.Cms.Media.Metadata;

/// <summary>What <see cref="StripMetadata"/> did with a file.</summary>
public enum StripOutcome
{
    /// <summary>Not one of the picture formats that are cleaned; the content is as it came.</summary>
    NotAPicture,

    /// <summary>A picture that carried nothing to remove; the content is byte for byte as it came.</summary>
    Clean,

    /// <summary>Something was removed; the pixels are untouched.</summary>
    Stripped,

    /// <summary>Damaged, cut short or not what its name says; it must not be stored.</summary>
    Refused,
}

/// <summary>A file after cleaning.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Content">The bytes to store; empty when refused.</param>
/// <param name="Problem">A sentence for the person who uploads, only when refused.</param>
public sealed record StrippedFile(StripOutcome Outcome, ReadOnlyMemory<byte> Content, string? Problem)
{
    internal static StrippedFile Refuse(string problem) => new(StripOutcome.Refused, default, problem);

    internal static StrippedFile Clean(ReadOnlyMemory<byte> content) => new(StripOutcome.Clean, content, null);

    internal static StrippedFile Stripped(ReadOnlyMemory<byte> content) => new(StripOutcome.Stripped, content, null);
}

/// <summary>
/// Removes EXIF, GPS, XMP, IPTC, comments and embedded previews from JPEG, PNG, WebP, TIFF, HEIC and AVIF files without
/// decoding them: only whole segments, chunks, directory entries or items go, so no pixel changes. The orientation stays.
/// Colour profiles stay. The content decides the format, never the name.
/// </summary>
public static class StripMetadata
{
    /// <summary>The largest picture that is cleaned, in bytes. A larger one is refused.</summary>
    public const int MaximumBytes = 256 * 1024 * 1024;

    /// <summary>How many leading bytes <see cref="IsPicture"/> needs.</summary>
    public const int HeadBytes = 64;

    /// <summary>Whether content with these leading bytes is of a format that is cleaned.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> head) => PictureFormats.Of(head) is not null;

    /// <summary>Whether a file of this name claims to be of a format that is cleaned.</summary>
    public static bool ClaimsToBePicture(string? fileName) => PictureFormats.Claimed(fileName) is not null;

    /// <summary>Cleans one file. Never throws on account of the content.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">The name it came with, if known: a picture's ending on something else is refused.</param>
    public static StrippedFile From(ReadOnlyMemory<byte> content, string? fileName = null)
    {
        var format = PictureFormats.Of(content.Span);
        if (format is null)
        {
            return PictureFormats.Claimed(fileName) is { } claimed
                ? StrippedFile.Refuse($"The file is named as a {claimed} picture but is none.")
                : new StrippedFile(StripOutcome.NotAPicture, content, null);
        }

        if (content.Length > MaximumBytes)
        {
            return StrippedFile.Refuse($"The picture is larger than {MaximumBytes / 1024 / 1024} MB.");
        }

        return format.Value switch
        {
            PictureFormat.Jpeg => JpegSegments.Strip(content),
            PictureFormat.Png => PngChunks.Strip(content),
            PictureFormat.WebP => WebPChunks.Strip(content),
            PictureFormat.Tiff => TiffDirectories.Strip(content),
            PictureFormat.Heif => HeifItems.Strip(content),
        };
    }
}
