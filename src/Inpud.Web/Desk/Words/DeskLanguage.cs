using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Inpud.Web.Desk.Words;

/// <summary>
/// A language in which the desks speak. English stands in the pages themselves; of each other language there is a file beside this one,
/// in which each English text has its translation, or one for each plural form that the language has.
/// </summary>
internal sealed class DeskLanguage
{
    private readonly FrozenDictionary<string, JsonElement> _words;
    private readonly ConcurrentDictionary<string, string> _countries = new(StringComparer.OrdinalIgnoreCase);

    private DeskLanguage(string name, IReadOnlyDictionary<string, JsonElement> words) =>
        (Culture, _words) = (CultureInfo.GetCultureInfo(name), words.ToFrozenDictionary(StringComparer.Ordinal));

    public static DeskLanguage English { get; } = new("en", new Dictionary<string, JsonElement>(StringComparer.Ordinal));

    public static IReadOnlyList<DeskLanguage> All { get; } = [English, .. new[] { "ar", "es", "fr", "pt", "ru" }.Select(x => new DeskLanguage(x, Read(x)))];

    /// <summary>The one that is spoken now.</summary>
    public static DeskLanguage Current => Of(CultureInfo.CurrentUICulture.Name);

    public CultureInfo Culture { get; }

    /// <summary>As HTML writes it.</summary>
    public string Name => Culture.Name;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The English texts of its file with what stands there for them.</summary>
    public IReadOnlyDictionary<string, JsonElement> Words => _words;

    /// <summary>The language of a user whose language is so written (<c>fr-FR</c>, <c>en_us</c>); English where the desks do not speak it.</summary>
    public static DeskLanguage Of(string? language)
    {
        var name = language?.Split('-', '_')[0];
        return All.FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? English;
    }

    /// <summary>The translation of an English text; the text itself where there is none.</summary>
    public string Say(string english) => _words.TryGetValue(english, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : english;

    /// <summary>The translation that fits a number; null where there is none.</summary>
    /// <param name="english">The English text for any other number than one.</param>
    public string? Say(string english, int count) =>
        _words.TryGetValue(english, out var found) && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(PluralForms.Of(Name, count), out var form) ? form.GetString() : null;

    /// <summary>A country's name; the code where it is unknown.</summary>
    public string Country(string code) => this == English ? Content.Network.Country.Name(code) : _countries.GetOrAdd(code, x => NameOf(x, Culture));

    /// <summary>
    /// The framework names countries in English only, but languages as they are spoken somewhere in every language: “espéranto (Kenya)”. No
    /// country has an Esperanto with a name of its own.
    /// </summary>
    private static string NameOf(string code, CultureInfo language)
    {
        if (!Content.Network.Country.Exists(code))
        {
            return code;
        }

        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        var name = CultureInfo.GetCultureInfo($"eo-{code}").DisplayName;
        CultureInfo.CurrentUICulture = before;
        return name.IndexOf('(', StringComparison.Ordinal) is var start and >= 0 ? name[(start + 1)..].TrimEnd(')').Replace('[', '(').Replace(']', ')') : Content.Network.Country.Name(code);
    }

    private static Dictionary<string, JsonElement> Read(string name)
    {
        using var file = typeof(DeskLanguage).Assembly.GetManifestResourceStream($"desk.{name}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!;
    }
}
