using System.Text.Json;

namespace Inpud.Bench.Corpus;

/// <summary>Pieces of text in one language, from which titles and bodies are put together.</summary>
internal sealed record Phrases(
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Starts,
    IReadOnlyList<string> Middles,
    IReadOnlyList<string> Ends,
    IReadOnlyList<string> Headings)
{
    private static readonly JsonSerializerOptions _reading = new(JsonSerializerDefaults.Web);

    /// <summary>Every language of the corpus, by its ISO code.</summary>
    public static IReadOnlyDictionary<string, Phrases> All { get; } = Load();

    public string Sentence(Dice dice) => $"{dice.One(Starts)} {dice.One(Middles)} {dice.One(Ends)}.";

    public string Sentences(Dice dice, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence(dice)));

    private static Dictionary<string, Phrases> Load()
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("corpus/phrases.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Phrases>>(stream, _reading)!;
    }
}
