namespace Inpud.Cms.Media.Metadata;

internal enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Tiff,
    Heif,
}

/// <summary>Tells a picture's format from its first bytes, and from what its name claims.</summary>
internal static class PictureFormats
{
    private static readonly string[] HeifBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif", "avis"];

    public static PictureFormat? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return PictureFormat.Jpeg;
        }

        if (head.StartsWith(PngChunks.Signature))
        {
            return PictureFormat.Png;
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return PictureFormat.WebP;
        }

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
        {
            return PictureFormat.Tiff;
        }

        return IsHeif(head) ? PictureFormat.Heif : null;
    }

    public static string? Claimed(string? fileName) => Path.GetExtension(fileName ?? "").ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "JPEG",
        ".PNG" => "PNG",
        ".WEBP" => "WebP",
        ".TIF" or ".TIFF" => "TIFF",
        ".HEIC" or ".HEIF" => "HEIC",
        ".AVIF" => "AVIF",
        _ => null,
    };

    private static bool IsHeif(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        // The brands follow the box header: the major one, four bytes of version, then the compatible ones.
        var end = Math.Min((long)head.Length, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head));
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = System.Text.Encoding.Latin1.GetString(head.Slice(at, 4));
            if (Array.IndexOf(HeifBrands, brand) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
