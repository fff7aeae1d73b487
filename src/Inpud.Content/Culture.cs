using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Inpud.Content;

/// <summary>A language of the site, named as Umbraco's Core names it: <c>en</c>, <c>pt</c>, <c>en-US</c>.</summary>
/// <remarks>
/// Two cultures are equal whatever the case they were written in, because the name is normalised on the way in.
/// <c>default</c> is no culture: its name is empty.
/// </remarks>
public readonly record struct Culture : IParsable<Culture>
{
    /// <summary>By exact name. The framework finds a culture behind one lock for the whole process, and pages ask hundreds of times.</summary>
    private static readonly ConcurrentDictionary<string, Culture> Known = new(StringComparer.Ordinal);

    private readonly CultureInfo? info;

    private Culture(CultureInfo info) => this.info = info;

    /// <summary>The normalised name: language in lower case, script in title case, region in upper case.</summary>
    public string Name => info?.Name ?? string.Empty;

    /// <summary><c>rtl</c> for languages written from right to left, otherwise <c>ltr</c>: the value of HTML's <c>dir</c>.</summary>
    public string Direction => Info.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The framework's rules for this language: month names, number formats, sorting.</summary>
    public CultureInfo Info => info ?? CultureInfo.InvariantCulture;

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
        if (s is not null && Known.TryGetValue(s, out result))
        {
            return true;
        }

        if (string.IsNullOrWhiteSpace(s) || !s.All(char.IsAscii))
        {
            return false;
        }

        try
        {
            var found = CultureInfo.GetCultureInfo(s, predefinedOnly: true);
            if (found.Name.Length == 0)
            {
                return false;
            }

            // Under its normalised name alone: there are a few hundred of those, and endless ways to write them.
            result = Known.GetOrAdd(found.Name, new Culture(found));
            return true;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether both are the same language. There is one object for each, so nothing has to be compared letter by letter.</summary>
    public bool Equals(Culture other) => ReferenceEquals(info, other.info);

    /// <inheritdoc/>
    public override int GetHashCode() => info is null ? 0 : RuntimeHelpers.GetHashCode(info);

    /// <summary>The normalised name.</summary>
    public override string ToString() => Name;
}
