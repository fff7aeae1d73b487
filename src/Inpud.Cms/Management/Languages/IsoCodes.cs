using System.Globalization;

namespace Inpud.Cms.Management.Languages;

/// <summary>ISO codes in one spelling: the client compares them letter by letter.</summary>
internal static class IsoCodes
{
    /// <summary>The code as the runtime spells it: <c>EN-us</c> is <c>en-US</c>; null for what is no code.</summary>
    public static string? Spelt(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(code.Trim()).Name is { Length: > 0 } name ? name : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null where none is named; what is no code stays as it was written, to be refused.</summary>
    public static string? OrNull(string? code) => string.IsNullOrWhiteSpace(code) ? null : Spelt(code) ?? code;
}
