using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Inpud.Cms.Storage.Saves;

/// <summary>One value of a property as the editing client is given it and sends it back; no culture = shared by all languages.</summary>
internal sealed record EditorValue(string Alias, string? Culture, string? Segment, JsonNode? Value);

/// <summary>
/// What names and values look like, as hashes: of each language, of what they share, and of what shared block lists hold for each
/// language. Equal portraits mean equal content, however the client wrote it.
/// </summary>
/// <param name="Languages">By culture: its name and its own values.</param>
/// <param name="Shared">The shared values; for an item without languages with its name.</param>
/// <param name="Blocks">By culture, what it has inside shared block lists; with the key "", the order of all blocks.</param>
internal sealed record Portrait(
    FrozenDictionary<string, string> Languages, string Shared, FrozenDictionary<string, string> Blocks)
{
    /// <summary>The key under which <see cref="Blocks"/> tells the order.</summary>
    public const string Order = "";

    /// <summary>The hash of nothing.</summary>
    public static string Nothing { get; } = Digest.Of("");

    private static readonly StringComparer _cultures = StringComparer.OrdinalIgnoreCase;

    /// <param name="names">The languages that exist with their names; for an item without languages one name with the culture "".</param>
    /// <param name="values">Values of languages that do not exist do not count.</param>
    public static Portrait Of(IReadOnlyDictionary<string, string> names, IReadOnlyCollection<EditorValue> values)
    {
        var own = values.Where(x => !string.IsNullOrEmpty(x.Culture)).ToLookup(x => x.Culture!, _cultures);
        var shared = values.Where(x => string.IsNullOrEmpty(x.Culture)).OrderBy(Place, StringComparer.Ordinal).ToArray();
        var lists = shared.Select(x => (Place: Place(x), Picture: x.Value is JsonObject value ? BlockPicture.Read(value) : null))
            .Where(x => x.Picture is not null).ToArray();
        return new Portrait(
            names.Where(x => x.Key.Length > 0).ToFrozenDictionary(x => x.Key, x => Hash(own[x.Key].OrderBy(Place, StringComparer.Ordinal), x.Value), _cultures),
            Hash(shared, names.GetValueOrDefault("")),
            OfBlocks(lists!));
    }

    public string BlocksOf(string culture) => Blocks.GetValueOrDefault(culture, Nothing);

    private static FrozenDictionary<string, string> OfBlocks((string Place, BlockPicture Picture)[] lists)
    {
        var parts = lists.SelectMany(x => x.Picture.Cultures).Distinct(_cultures)
            .Select(culture => (culture, Lines(lists.Select(x => (x.Place, x.Picture.Of(culture))))))
            .Append((Order, Lines(lists.Select(x => (x.Place, x.Picture.Order)))));
        return parts.Where(x => x.Item2.Length > 0).ToFrozenDictionary(x => x.Item1, x => Digest.Of(x.Item2), _cultures);
    }

    private static string Hash(IEnumerable<EditorValue> values, string? name) => Digest.Of(Lines(values
        .Select(x => (Place(x), x.Value is JsonObject value && string.IsNullOrEmpty(x.Culture) && BlockPicture.Read(value) is { } picture
            ? picture.Shared()
            : NormalForm.Of(x.Value)))
        .Append(("name", name ?? ""))));

    private static string Lines(IEnumerable<(string Place, string Text)> lines) =>
        string.Join('\n', lines.Where(x => x.Text.Length > 0).Select(x => $"{x.Place} = {x.Text}"));

    private static string Place(EditorValue value) => $"{value.Alias} {value.Segment}";
}
