using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads <c>languages.json</c>.</summary>
internal static class ReadLanguages
{
    public const string FileName = "languages.json";

    public static ImmutableArray<SeedLanguage> From(FolderFiles files, Findings findings)
    {
        var place = findings.In(FileName);
        if (!files.Has(FileName))
        {
            place.Problem("This file must be there: it says which languages the site has.");
            return [];
        }

        if (files.Text(FileName) is not { } text || ReadJson.Value(text, place) is not { } value)
        {
            return [];
        }

        if (value is not SeedValue.List { Items: var items })
        {
            place.Problem("A list of languages is expected here.");
            return [];
        }

        ImmutableArray<SeedLanguage> languages =
            [.. items.Index().Select(item => One(item.Item, place.At(item.Index))).OfType<SeedLanguage>()];
        CheckTogether(languages, place);
        return languages;
    }

    private static SeedLanguage? One(SeedValue value, Place place)
    {
        if (value is not SeedValue.Map map)
        {
            place.Problem("An object in braces is expected here.");
            return null;
        }

        var reader = new JsonObjectReader(map, place);
        reader.NothingBut("isoCode", "cultureName", "isDefault", "isMandatory", "fallbackIsoCode");
        var culture = CultureAt("isoCode", reader.Text("isoCode"), place);
        var fallback = CultureAt("fallbackIsoCode", reader.OptionalText("fallbackIsoCode"), place);
        return reader.Text("cultureName") is { } name && culture is { } known
            ? new SeedLanguage(known, name, reader.Flag("isDefault"), reader.Flag("isMandatory"), fallback)
            : null;
    }

    private static Culture? CultureAt(string field, string? name, Place place)
    {
        if (Culture.TryParse(name, out var culture))
        {
            return culture;
        }

        if (name is not null)
        {
            place.At(field).Problem($"“{name}” is not the name of a language.");
        }

        return null;
    }

    private static void CheckTogether(ImmutableArray<SeedLanguage> languages, Place place)
    {
        if (languages.Count(language => language.IsDefault) != 1)
        {
            place.Problem("Exactly one language has “isDefault”: true.");
        }

        foreach (var twice in languages.GroupBy(language => language.Culture).Where(group => group.Count() > 1))
        {
            place.Problem($"“{twice.Key}” is there twice.");
        }

        var fallbacks = languages.DistinctBy(language => language.Culture)
            .ToDictionary(language => language.Culture, language => language.Fallback);
        foreach (var language in languages)
        {
            if (language.Fallback is { } fallback && !fallbacks.ContainsKey(fallback))
            {
                place.Problem($"“{language.Culture}” falls back to “{fallback}”, which is not in this list.");
            }
            else if (FallsBackToItself(language.Culture, fallbacks))
            {
                place.Problem($"“{language.Culture}” falls back to itself, by way of others.");
                break;
            }
        }
    }

    private static bool FallsBackToItself(Culture culture, Dictionary<Culture, Culture?> fallbacks)
    {
        var at = fallbacks[culture];
        for (var steps = 0; at is { } next && steps <= fallbacks.Count; steps++)
        {
            if (next == culture)
            {
                return true;
            }

            at = fallbacks.GetValueOrDefault(next);
        }

        return false;
    }
}
