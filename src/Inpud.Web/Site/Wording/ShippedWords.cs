using System.Text.Json;
using Inpud.Content;
using Inpud.Web.Hosting;

namespace Inpud.Web.Site.Wording;

/// <summary>
/// The interface words that come with the program. They stand in where a site's dictionary has none: a site that was seeded before a word
/// was needed shows it all the same, until an editor enters another one.
/// </summary>
internal sealed class ShippedWords
{
    private readonly Lazy<Dictionary<string, Dictionary<string, string>>> _byLanguage = new(() => Read(Path.Combine(DemonstrationContent.Folder, "dictionary")));

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _byLanguage.Value.Values.SelectMany(x => x.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The word in exactly this language, or in it without its country; null where there is none.</summary>
    public string? Find(string key, Culture culture) =>
        Of(culture.Name, key) ?? Of(culture.Info.TwoLetterISOLanguageName, key);

    private string? Of(string language, string key) => _byLanguage.Value.GetValueOrDefault(language)?.GetValueOrDefault(key);

    private static Dictionary<string, Dictionary<string, string>> Read(string folder) => !System.IO.Directory.Exists(folder) ? [] : System.IO.Directory.EnumerateFiles(folder, "*.json").ToDictionary(
        x => Path.GetFileNameWithoutExtension(x),
        x => JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllBytes(x)) ?? [],
        StringComparer.OrdinalIgnoreCase);
}
