using System.Drawing;
using System.Globalization;

namespace Inpud.Cms.Imaging;

/// <summary>Reads a colour as URLs write it: <c>white</c>, <c>fff</c>, <c>ffffff80</c>, <c>#ffffff</c> or <c>255,255,255,128</c>.</summary>
internal static class PaintName
{
    public static Paint? Read(string text) => FromParts(text) ?? FromHex(text) ?? FromName(text);

    private static Paint? FromParts(string text)
    {
        var parts = text.Split(',');
        if (parts.Length is not (3 or 4))
        {
            return null;
        }

        var bytes = new byte[] { 0, 0, 0, 255 };
        for (var i = 0; i < parts.Length; i++)
        {
            if (!byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return new Paint(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    private static Paint? FromHex(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        if (digits.Length is not (6 or 8) || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var bytes = Convert.FromHexString(digits);
        return new Paint(bytes[0], bytes[1], bytes[2], bytes.Length == 4 ? bytes[3] : (byte)255);
    }

    private static Paint? FromName(string text)
    {
        var colour = Color.FromName(text);
        return colour is { IsKnownColor: true, IsSystemColor: false } ? new Paint(colour.R, colour.G, colour.B, colour.A) : null;
    }
}
