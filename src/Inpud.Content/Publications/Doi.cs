using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Inpud.Content.Publications;

/// <summary>A digital object identifier, such as <c>10.1000/182</c>. It has no check digit.</summary>
public readonly partial record struct Doi : IParsable<Doi>
{
    /// <summary>The form, in a regular expression that browsers read as .NET does.</summary>
    public const string Pattern = @"^10\.[0-9]{4,9}(\.[0-9]+)*/[^\s]+$";

    private readonly string? name;

    private Doi(string name) => this.name = name;

    /// <summary>The name as it was written.</summary>
    public string Name => name ?? string.Empty;

    /// <summary>Where it leads.</summary>
    public Uri Address => new("https://doi.org/" + string.Join('/', Name.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>What is wrong with a text that should be a DOI; null where nothing is.</summary>
    public static string? ProblemWith(string text) => Form().IsMatch(text)
        ? null
        : "A DOI starts with 10. and has a slash, for example 10.1000/182. Leave out https://doi.org/.";

    /// <summary>Reads a DOI without an address or the word doi before it.</summary>
    /// <exception cref="FormatException">The text is no DOI; the message says why.</exception>
    public static Doi Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var doi) ? doi : throw new FormatException(ProblemWith(s));

    /// <summary>Reads a DOI without an address or the word doi before it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Doi result)
    {
        var valid = s is not null && ProblemWith(s) is null;
        result = valid ? new Doi(s!) : default;
        return valid;
    }

    /// <summary>The name as it was written.</summary>
    public override string ToString() => Name;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
