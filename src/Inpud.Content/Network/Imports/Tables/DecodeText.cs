using System.Text;
using System.Text.Unicode;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Finds out in which encoding a text file is: by its mark, by its zeros, else UTF-8 where it is valid, else Windows-1252.</summary>
internal static class DecodeText
{
    private const int Looked = 2000;

    /// <exception cref="UnreadableTableException">It is no text, or was cut off.</exception>
    public static string Run(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes[3..], marked: true),
            [0xFF, 0xFE, ..] => Utf16(bytes[2..], Encoding.Unicode),
            [0xFE, 0xFF, ..] => Utf16(bytes[2..], Encoding.BigEndianUnicode),
            _ when Zeros(bytes, 1) => Utf16(bytes, Encoding.Unicode),
            _ when Zeros(bytes, 0) => Utf16(bytes, Encoding.BigEndianUnicode),
            _ => Utf8(bytes, marked: false),
        };
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new UnreadableTableException("This file is no table. Save it as CSV (UTF-8) or as XLSX.")
            : text;
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, bool marked)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        for (var cut = 1; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]) && (marked || bytes[..^cut].ContainsAnyInRange((byte)0x80, (byte)0xFF)))
            {
                throw new UnreadableTableException("This file ends in the middle of a letter: it was cut off. Save or send it again.");
            }
        }

        return marked
            ? throw new UnreadableTableException("This file says that it is UTF-8, but it is not. Save it again as CSV (UTF-8).")
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    private static string Utf16(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.Length % 2 == 1
        ? throw new UnreadableTableException("This file ends in the middle of a letter: it was cut off. Save or send it again.")
        : encoding.GetString(bytes);

    /// <summary>In UTF-16 every other byte of a table in Latin letters, of its delimiters and digits at least, is zero.</summary>
    private static bool Zeros(ReadOnlySpan<byte> bytes, int from)
    {
        var (zeros, others) = (0, 0);
        for (var i = 0; i < Math.Min(bytes.Length, Looked); i++)
        {
            if (bytes[i] == 0)
            {
                _ = i % 2 == from ? zeros++ : others++;
            }
        }

        return others == 0 && zeros > Math.Min(bytes.Length, Looked) / 20;
    }
}
