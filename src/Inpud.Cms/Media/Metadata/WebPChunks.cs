using System.Buffers.Binary;
using System.Text;

namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Cleans a WebP file. EXIF, XMP and unknown chunks go, the header's flags and length follow; the frames stay as they are.
/// </summary>
internal static class WebPChunks
{
    private const string Damaged = "The WebP picture is cut short or damaged.";
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;
    private const int FlagsInFile = 20;

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" };

    public static StrippedFile Strip(ReadOnlyMemory<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[4..]);
        if (size < 4 || size > file.Length - 8)
        {
            return StrippedFile.Refuse(Damaged);
        }

        var end = 8 + (int)size;
        var parts = new KeptParts(file);
        parts.Keep(0, 12);
        var found = new Found();
        var at = 12;
        while (at < end)
        {
            if (!TryReadChunk(file.Span[..end], at, out var type, out var next))
            {
                return StrippedFile.Refuse(Damaged);
            }

            Take(parts, file, at, type, next, found);
            at = next;
        }

        return found.Pixels ? Finish(parts, file, end, found) : StrippedFile.Refuse(Damaged);
    }

    private static void Take(KeptParts parts, ReadOnlyMemory<byte> file, int at, string type, int next, Found found)
    {
        found.Pixels |= type is "VP8 " or "VP8L" or "ANMF";
        found.Extended |= type == "VP8X" && at == 12;
        if (Kept.Contains(type))
        {
            parts.Keep(at, next);
        }
        else if (type == "EXIF" && !found.Orientation && ExifOrientation.Read(file.Span[(at + 8)..next]) is var way and not ExifOrientation.Upright)
        {
            found.Orientation = true;
            var exif = ExifOrientation.Minimal(way);
            parts.Replace(at, next, (byte[])[.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]);
        }
        else
        {
            parts.Drop();
        }
    }

    private static StrippedFile Finish(KeptParts parts, ReadOnlyMemory<byte> file, int end, Found found)
    {
        var wanted = found.Orientation ? ExifFlag : 0;
        var flagsAreRight = !found.Extended || (file.Span[FlagsInFile] & (ExifFlag | XmpFlag)) == wanted;
        var trails = file.Span[end..].ContainsAnyExcept((byte)0);
        if (!parts.Changed && flagsAreRight && !trails)
        {
            return StrippedFile.Clean(file);
        }

        var cleaned = parts.Join();
        BinaryPrimitives.WriteUInt32LittleEndian(cleaned.AsSpan(4), (uint)cleaned.Length - 8);
        if (found.Extended)
        {
            cleaned[FlagsInFile] = (byte)((cleaned[FlagsInFile] & ~(ExifFlag | XmpFlag)) | wanted);
        }

        return StrippedFile.Stripped(cleaned);
    }

    private static bool TryReadChunk(ReadOnlySpan<byte> file, int at, out string type, out int next)
    {
        (type, next) = ("", 0);
        if (file.Length - at < 8)
        {
            return false;
        }

        var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
        var padded = length + (length & 1);
        type = Encoding.Latin1.GetString(file.Slice(at, 4));
        if (padded > file.Length - at - 8 || (type == "VP8X" && length < 10))
        {
            return false;
        }

        next = at + 8 + (int)padded;
        return true;
    }

    private sealed class Found
    {
        public bool Pixels { get; set; }

        public bool Extended { get; set; }

        public bool Orientation { get; set; }
    }
}
