using System.Text.RegularExpressions;

namespace Inpud.Content.Publications;

/// <summary>A number that a publisher gives its own reports. Every publisher does it differently, so only its form is checked.</summary>
public static partial class ReportNumber
{
    /// <summary>The form, in a regular expression that browsers read as .NET does.</summary>
    public const string Pattern = "^[A-Za-z0-9]([A-Za-z0-9 ./_()-]{0,58}[A-Za-z0-9)])?$";

    /// <summary>What is wrong with a text that should be a report number; null where nothing is.</summary>
    public static string? ProblemWith(string text) => Form().IsMatch(text)
        ? null
        : "A report number has at most 60 letters, digits, spaces and . / - _ ( ), and begins with a letter or a digit.";

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
