using System.Buffers.Binary;
using System.Text;

namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// Cleans a PNG file. Chunks that draw the picture, time its frames or describe its colours stay; text, EXIF, dates,
/// previews of editing programs and what follows the end go.
/// </summary>
internal static class PngChunks
{
    private const string Damaged = "The PNG picture is cut short or damaged.";

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST",
        "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "oFFs", "pCAL", "sCAL", "gIFg", "sTER", "iDOT", "CgBI",
    };

    private static readonly uint[] CrcTable = MakeCrcTable();

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static StrippedFile Strip(ReadOnlyMemory<byte> file)
    {
        var parts = new KeptParts(file);
        parts.Keep(0, 8);
        var hasPixels = false;
        for (var at = 8; TryReadChunk(file.Span, at, out var type, out var end); at = end)
        {
            if (Kept.Contains(type) && !CrcIsRight(file.Span[(at + 4)..end]))
            {
                return StrippedFile.Refuse(Damaged);
            }

            hasPixels |= type == "IDAT";
            Take(parts, file, at, type, end);
            if (type == "IEND")
            {
                parts.Trail(end);
                return hasPixels ? parts.Result() : StrippedFile.Refuse(Damaged);
            }
        }

        return StrippedFile.Refuse(Damaged);
    }

    private static void Take(KeptParts parts, ReadOnlyMemory<byte> file, int at, string type, int end)
    {
        if (Kept.Contains(type))
        {
            parts.Keep(at, end);
        }
        else if (type == "eXIf" && ExifOrientation.Read(file.Span[(at + 8)..(end - 4)]) is var way and not ExifOrientation.Upright)
        {
            parts.Replace(at, end, OrientationChunk(way));
        }
        else
        {
            parts.Drop();
        }
    }

    private static byte[] OrientationChunk(int orientation)
    {
        var exif = ExifOrientation.Minimal(orientation);
        byte[] chunk = [0, 0, 0, (byte)exif.Length, .. "eXIf"u8, .. exif, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, chunk.Length - 8)));
        return chunk;
    }

    private static bool TryReadChunk(ReadOnlySpan<byte> file, int at, out string type, out int end)
    {
        (type, end) = ("", 0);
        if (file.Length - at < 12)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > file.Length - at - 12)
        {
            return false;
        }

        type = Encoding.Latin1.GetString(file.Slice(at + 4, 4));
        end = at + 12 + (int)length;
        return true;
    }

    private static bool CrcIsRight(ReadOnlySpan<byte> typeAndData) =>
        Crc(typeAndData[..^4]) == BinaryPrimitives.ReadUInt32BigEndian(typeAndData[^4..]);

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
