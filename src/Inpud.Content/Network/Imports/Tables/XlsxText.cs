using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Signs that XML cannot hold or would change are written as spreadsheets do it: <c>_x000D_</c>.</summary>
internal static partial class XlsxText
{
    public static string Escape(string text)
    {
        var escaped = EscapedSign().Replace(text, "_x005F$0");
        if (!escaped.Any(IsForbidden))
        {
            return escaped;
        }

        var result = new StringBuilder(escaped.Length + 16);
        foreach (var sign in escaped)
        {
            _ = IsForbidden(sign) ? result.Append(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_") : result.Append(sign);
        }

        return result.ToString();
    }

    public static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : EscapedSign().Replace(text, x => ((char)int.Parse(x.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static bool IsForbidden(char sign) => sign is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF';

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedSign();
}
