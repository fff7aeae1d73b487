using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Inpud.Content.Publications;

/// <summary>An international standard book number of ten or thirteen digits, its check digit proved.</summary>
/// <remarks>Two are equal when they name the same book, whether written with ten or thirteen digits, with hyphens or without.</remarks>
public readonly partial record struct Isbn : IParsable<Isbn>
{
    /// <summary>The form, in a regular expression that browsers read as .NET does. Hyphens and spaces may stand between digits.</summary>
    public const string Pattern = "^(97[89][- ]?)?([0-9][- ]?){9}[0-9Xx]$";

    private readonly string? digits;

    private Isbn(string digits) => this.digits = digits;

    /// <summary>The thirteen digits, without hyphens.</summary>
    public string Digits => digits ?? string.Empty;

    /// <summary>What is wrong with a text that should be an ISBN; null where nothing is.</summary>
    public static string? ProblemWith(string text)
    {
        if (!Form().IsMatch(text))
        {
            return "An ISBN has ten or thirteen digits; hyphens and spaces may stand between them.";
        }

        var plain = Plain(text);
        return CheckDigit(plain) == plain[^1]
            ? null
            : $"This ISBN cannot be right: its last digit would have to be {CheckDigit(plain)}. Compare it with the book.";
    }

    /// <summary>Reads an ISBN of ten or thirteen digits, with or without hyphens.</summary>
    /// <exception cref="FormatException">The text is no ISBN; the message says why.</exception>
    public static Isbn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var isbn) ? isbn : throw new FormatException(ProblemWith(s));

    /// <summary>Reads an ISBN of ten or thirteen digits, with or without hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isbn result)
    {
        var valid = s is not null && ProblemWith(s) is null;
        result = valid ? new Isbn(WithThirteen(Plain(s!))) : default;
        return valid;
    }

    /// <summary>The thirteen digits, without hyphens.</summary>
    public override string ToString() => Digits;

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string WithThirteen(string plain)
    {
        var thirteen = plain.Length == 13 ? plain : "978" + plain;
        return thirteen[..^1] + CheckDigit(thirteen);
    }

    private static char CheckDigit(string plain) => plain.Length == 13
        ? ByTen(plain.AsSpan(0, 12))
        : CheckDigits.ByEleven(plain.AsSpan(0, 9));

    private static char ByTen(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
