using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Cleans a JPEG file. Of the application segments only those stay that decide how the pixels look: JFIF, ICC profile and
/// Adobe's colour transform. EXIF, XMP, IPTC, comments, previews, secondary pictures and what follows the end go.
/// </summary>
internal static class JpegSegments
{
    private const string CutShort = "The JPEG picture is cut short or damaged.";
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;

    public static StrippedFile Strip(ReadOnlyMemory<byte> file)
    {
        var parts = new KeptParts(file);
        parts.Keep(0, 2);
        var seen = new Seen();
        var at = 2;
        while (TryReadSegment(file.Span, at, out var segment))
        {
            if (segment.Marker == EndOfImage)
            {
                parts.Keep(at, segment.End);
                parts.Trail(segment.End);
                return seen is { Frame: true, Scan: true } ? parts.Result() : StrippedFile.Refuse(CutShort);
            }

            Take(parts, file, at, segment, seen);
            at = segment.End;
        }

        return StrippedFile.Refuse(CutShort);
    }

    private static void Take(KeptParts parts, ReadOnlyMemory<byte> file, int at, Segment segment, Seen seen)
    {
        seen.Frame |= segment.Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
        seen.Scan |= segment.Marker == StartOfScan;
        var body = file.Span[segment.Body..segment.End];
        switch (segment.Marker)
        {
            case 0xE0 when body.StartsWith("JFIF\0"u8):
                parts.Replace(at, segment.End, WithoutThumbnail(file[at..segment.End], body));
                break;
            case 0xE1 when body.StartsWith("Exif\0"u8) && !seen.Orientation && ExifOrientation.Read(body) is var way and not ExifOrientation.Upright:
                seen.Orientation = true;
                parts.Replace(at, segment.End, OrientationSegment(way));
                break;
            case 0xE2 when body.StartsWith("ICC_PROFILE\0"u8):
            case 0xEE when body.StartsWith("Adobe"u8):
            case not (Comment or (>= 0xE0 and <= 0xEF)):
                parts.Keep(at, segment.End);
                break;
            default:
                parts.Drop();
                break;
        }
    }

    private static byte[] OrientationSegment(int orientation)
    {
        var exif = ExifOrientation.Minimal(orientation);
        return [0xFF, 0xE1, 0, (byte)(2 + 6 + exif.Length), .. "Exif\0\0"u8, .. exif];
    }

    /// <summary>A JFIF segment may hold a small preview, which can show what was cut from the picture itself.</summary>
    private static ReadOnlyMemory<byte> WithoutThumbnail(ReadOnlyMemory<byte> segment, ReadOnlySpan<byte> body) =>
        body.Length <= 14 ? segment : (byte[])[0xFF, 0xE0, 0, 16, .. body[..12], 0, 0];

    private static bool TryReadSegment(ReadOnlySpan<byte> file, int at, out Segment segment)
    {
        segment = default;
        if (at >= file.Length || file[at] != 0xFF)
        {
            return false;
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        if (at >= file.Length || file[at] is 0 or StartOfImage)
        {
            return false;
        }

        var marker = file[at++];
        if (marker is EndOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            segment = new Segment(marker, at, at);
            return true;
        }

        return TryReadBody(file, at, marker, out segment);
    }

    private static bool TryReadBody(ReadOnlySpan<byte> file, int at, byte marker, out Segment segment)
    {
        segment = default;
        if (file.Length - at < 2)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        if (length < 2 || length > file.Length - at)
        {
            return false;
        }

        var end = at + length;
        segment = new Segment(marker, at + 2, marker == StartOfScan ? EndOfScan(file, end) : end);
        return true;
    }

    /// <summary>Compressed data runs to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return file.Length;
            }

            at += next;
            if (file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += file[at + 1] == 0xFF ? 1 : 2;
        }

        return file.Length;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Segment(byte Marker, int Body, int End);

    private sealed class Seen
    {
        public bool Frame { get; set; }

        public bool Scan { get; set; }

        public bool Orientation { get; set; }
    }
}
