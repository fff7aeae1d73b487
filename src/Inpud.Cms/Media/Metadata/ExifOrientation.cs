using System.Buffers.Binary;

namespace Inpud.Cms.Media.Metadata;

/// <summary>
/// The one fact of EXIF that must outlive cleaning: which way up the picture is (1 to 8, 1 is upright).
/// </summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort OrientationTag = 0x0112;
    private const byte ShortType = 3;

    /// <summary>Reads the orientation from a TIFF-shaped EXIF block, with or without its "Exif" prefix; 1 when it has none.</summary>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith("Exif\0\0"u8))
        {
            exif = exif[6..];
        }

        if (exif.Length < 8 || !(exif.StartsWith("II*\0"u8) || exif.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }

        var little = exif[0] == (byte)'I';
        var directory = UInt32(exif[4..], little);
        if (directory > exif.Length - 2)
        {
            return Upright;
        }

        return ReadDirectory(exif[(int)directory..], little);
    }

    /// <summary>A TIFF block of 26 bytes that says the orientation and nothing else.</summary>
    public static byte[] Minimal(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        OrientationTag >> 8, OrientationTag & 0xFF, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static int ReadDirectory(ReadOnlySpan<byte> directory, bool little)
    {
        var entries = directory[2..];
        for (var left = UInt16(directory, little); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
        {
            if (UInt16(entries, little) == OrientationTag && UInt16(entries[2..], little) == ShortType)
            {
                var value = UInt16(entries[8..], little);
                return value is >= 1 and <= 8 ? value : Upright;
            }
        }

        return Upright;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
