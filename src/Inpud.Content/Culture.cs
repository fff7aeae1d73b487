using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Inpud.Content;

/// <summary>A language of the site, named as Umbraco's Core names it: <c>en</c>, <c>pt</c>, <c>en-US</c>.</summary>
/// <remarks>
/// Two cultures are equal whatever the case they were written in, because the name is normalised on the way in.
/// <c>default</c> is no culture: its name is empty.
/// </remarks>
public readonly record struct Culture : IParsable<Culture>
{
    private readonly string? name;

    private Culture(string name) => this.name = name;

    /// <summary>The normalised name: language in lower case, script in title case, region in upper case.</summary>
    public string Name => name ?? string.Empty;

    /// <summary><c>rtl</c> for languages written from right to left, otherwise <c>ltr</c>: the value of HTML's <c>dir</c>.</summary>
    public string Direction => Info.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The framework's rules for this language: month names, number formats, sorting.</summary>
    public CultureInfo Info => CultureInfo.GetCultureInfo(Name);

    /// <summary>Reads a culture name in any case.</summary>
    /// <exception cref="FormatException">The text names no culture the system knows.</exception>
    public static Culture Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)"/>
    public static Culture Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var culture) ? culture : throw new FormatException($"“{s}” is not the name of a language.");

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Culture)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Culture result) => TryParse(s, null, out result);

    /// <summary>Reads a culture name in any case; false where the text names no culture the system knows.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Culture result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(s) || !s.All(char.IsAscii))
        {
            return false;
        }

        try
        {
            var known = CultureInfo.GetCultureInfo(s, predefinedOnly: true);
            result = new Culture(known.Name);
            return known.Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The normalised name.</summary>
    public override string ToString() => Name;
}
