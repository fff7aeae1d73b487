using System.Collections.Concurrent;
using System.Text.Json;
using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>The words of a drafted report in one language; English where there are none in it.</summary>
internal sealed class ReportWords
{
    private static readonly ConcurrentDictionary<string, ReportWords> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _words;

    private ReportWords(Dictionary<string, string> words, Culture culture) => (_words, Culture) = (words, culture);

    /// <summary>The language of dates and numbers: the one that was asked for.</summary>
    public Culture Culture { get; }

    /// <summary>Keys of all words.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    public string this[string key] => _words[key];

    /// <summary>Words for a language of the site.</summary>
    public static ReportWords In(Culture culture) =>
        _known.GetOrAdd(culture.Name, _ => new ReportWords(Read(culture.Name) ?? Read(culture.Info.TwoLetterISOLanguageName) ?? Read("en")!, culture));

    public string Of(AudienceClass audience) => this[$"audience.{audience.ToString().ToLowerInvariant()}"];

    public string Of(Channel channel) => this[$"channel.{channel.ToString().ToLowerInvariant()}"];

    public string Of(UptakeKind kind) => this[$"uptake.{kind.ToString().ToLowerInvariant()}"];

    /// <summary>A kind of publication; as stored where it is none of those that are known.</summary>
    public string Kind(string kind) => _words.GetValueOrDefault($"kind.{kind.Replace(' ', '-')}", kind);

    /// <summary>A language by its own name, which its readers find in every other.</summary>
    public string Language(string? language) => Culture.TryParse(language, out var culture) ? culture.Info.NativeName : this["row.unknown"];

    public string Number(long number) => number.ToString("N0", Culture.Info);

    public string Fill(string key, params object[] values) => string.Format(Culture.Info, this[key], values);

    private static Dictionary<string, string>? Read(string name)
    {
        using var stored = typeof(ReportWords).Assembly.GetManifestResourceStream($"ReportWords.{name}.json");
        return stored is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(stored);
    }
}
