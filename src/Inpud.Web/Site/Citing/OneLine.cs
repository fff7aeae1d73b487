using System.Text;
using System.Text.RegularExpressions;

namespace Inpud.Web.Site.Citing;

/// <summary>
/// Texts as a line of a file: what breaks lines or controls terminals is a space. Signs that join letters or turn the direction stay,
/// so a title from right to left reads as it was written.
/// </summary>
internal static partial class OneLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? new Rune(' ') : rune);
        }

        return Spaces().Replace(line.ToString(), " ").Trim(' ');
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
