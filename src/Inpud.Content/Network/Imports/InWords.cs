using System.Collections.Frozen;
using System.Globalization;

namespace Inpud.Content.Network.Imports;

/// <summary>Kinds, channels, audiences, languages and countries as people write them in tables.</summary>
internal static class InWords
{
    private static readonly Lazy<FrozenDictionary<string, string>> _languages = new(() =>
        CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(x => x.Name.Length > 0)
            .OrderBy(x => x.Name.Length).ThenBy(x => x.Name, StringComparer.Ordinal)
            .DistinctBy(x => x.EnglishName, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(x => x.EnglishName, x => x.Name, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenDictionary<string, string>> _countries = new(() =>
        Country.Codes.DistinctBy(Country.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(Country.Name, x => x, StringComparer.OrdinalIgnoreCase));

    /// <summary>“Decision maker” for <c>DecisionMaker</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var words = string.Concat(value.ToString().Select((x, place) => place > 0 && char.IsUpper(x) ? $" {char.ToLowerInvariant(x)}" : x.ToString()));
        return words;
    }

    /// <summary>Whatever case it has, with or without spaces and hyphens; one of several too (“Decision makers”).</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        var letters = Letters(text);
        foreach (var candidate in Enum.GetValues<T>())
        {
            var name = Letters(candidate.ToString());
            if (letters == name || letters == name + "s")
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The code of a language that is written as code or by its English name; what is neither stays, to be complained of.</summary>
    public static string Language(string text) => _languages.Value.GetValueOrDefault(text.Trim(), text.Trim());

    /// <summary>The same for a country.</summary>
    public static string CountryCode(string text) => _countries.Value.GetValueOrDefault(text.Trim(), text.Trim());

    /// <summary>Letters and digits in lower case, without marks: by this headings are compared.</summary>
    public static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKD)
        .Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
