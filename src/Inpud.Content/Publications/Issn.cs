using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Inpud.Content.Publications;

/// <summary>An international standard serial number, its check digit proved.</summary>
public readonly partial record struct Issn : IParsable<Issn>
{
    /// <summary>The form, in a regular expression that browsers read as .NET does.</summary>
    public const string Pattern = "^[0-9]{4}-[0-9]{3}[0-9Xx]$";

    private readonly string? number;

    private Issn(string number) => this.number = number;

    /// <summary>The number, with its hyphen.</summary>
    public string Number => number ?? string.Empty;

    /// <summary>What is wrong with a text that should be an ISSN; null where nothing is.</summary>
    public static string? ProblemWith(string text)
    {
        if (!Form().IsMatch(text))
        {
            return "An ISSN is written as four digits, a hyphen and four more, for example 0378-5955.";
        }

        var check = CheckDigits.ByEleven(string.Concat(text.AsSpan(0, 4), text.AsSpan(5, 3)));
        return check == char.ToUpperInvariant(text[^1])
            ? null
            : $"This ISSN cannot be right: its last digit would have to be {check}. Compare it with the publication.";
    }

    /// <summary>Reads an ISSN.</summary>
    /// <exception cref="FormatException">The text is no ISSN; the message says why.</exception>
    public static Issn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var issn) ? issn : throw new FormatException(ProblemWith(s));

    /// <summary>Reads an ISSN.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Issn result)
    {
        var valid = s is not null && ProblemWith(s) is null;
        result = valid ? new Issn(s!.ToUpperInvariant()) : default;
        return valid;
    }

    /// <summary>The number, with its hyphen.</summary>
    public override string ToString() => Number;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
