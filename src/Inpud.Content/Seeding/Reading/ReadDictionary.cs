using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads the interface words: <c>dictionary/en.json</c> and so on, one flat object in each.</summary>
internal static class ReadDictionary
{
    public const string Folder = "dictionary";

    private const int MaxKey = 450;

    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> From(
        FolderFiles files, ImmutableArray<SeedLanguage> languages, Findings findings)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var path in files.Paths.Where(path => path.StartsWith(Folder + '/', StringComparison.Ordinal)))
        {
            if (!Culture.TryParse(path[(Folder.Length + 1)..].Replace(".json", string.Empty, StringComparison.Ordinal), out var culture)
                || path != PathOf(culture.Name)
                || languages.All(language => language.Culture != culture))
            {
                findings.In(path).Problem("A file here is named after a language of the site, such as en.json.");
            }
            else if (files.Text(path) is { } text && ReadJson.Object(text, findings.In(path)) is { } words)
            {
                all[culture.Name] = Words(words, findings.In(path));
            }
        }

        EveryKeyIsInTheDefaultLanguage(all, languages.FirstOrDefault(language => language.IsDefault), findings);
        return all.ToImmutable();
    }

    public static string PathOf(string culture) => $"{Folder}/{culture}.json";

    private static ImmutableSortedDictionary<string, string> Words(SeedValue.Map map, Place place)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in map.Fields)
        {
            if (field.Name.Length is 0 or > MaxKey || string.IsNullOrWhiteSpace(field.Name))
            {
                place.At(field.Name).Problem(FormattableString.Invariant($"A key has 1 to {MaxKey} characters."));
            }
            else if (field.Value is not SeedValue.Text { Value: var text } || string.IsNullOrWhiteSpace(text))
            {
                place.At(field.Name).Problem("A text is expected here. Leave the line out if there is none.");
            }
            else
            {
                words[field.Name] = text;
            }
        }

        return words.ToImmutable();
    }

    private static void EveryKeyIsInTheDefaultLanguage(
        IReadOnlyDictionary<string, ImmutableSortedDictionary<string, string>> all, SeedLanguage? language, Findings findings)
    {
        var known = language is null ? null : all.GetValueOrDefault(language.Culture.Name);
        foreach (var (culture, words) in all)
        {
            foreach (var key in words.Keys.Where(key => language is not null && known?.ContainsKey(key) != true))
            {
                findings.In(PathOf(culture)).At(key).Problem($"This key is not in {PathOf(language!.Culture.Name)}.");
            }
        }
    }
}
