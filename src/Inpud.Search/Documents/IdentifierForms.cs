using System.Text.RegularExpressions;

namespace Inpud.Search.Documents;

/// <summary>Identifiers as readers write them: with or without the address before a DOI, the hyphens in an ISBN.</summary>
internal static partial class IdentifierForms
{
    private const int TimeoutMilliseconds = 100;

    /// <summary>One form of all ways to write it.</summary>
    public static string Normal(string identifier)
    {
        var text = Prefix().Replace(identifier.Trim().ToLowerInvariant(), "");
        return Number().IsMatch(text) ? text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : text.TrimEnd('.', ',', ';');
    }

    /// <summary>Whether a word may be an identifier, so that it is looked for as one.</summary>
    public static bool MayBe(string word) => word.Length >= 4 && word.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:\s*|isbn(-1[03])?:?\s*|issn:?\s*|urn:isbn:)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[0-9][0-9 \-]{6,20}[0-9x]$", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Number();
}
