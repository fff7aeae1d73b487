using System.Text.Json.Nodes;

namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// What a block list holds, taken apart by language as <c>BlockMerge</c> does: a block that some language shows for itself belongs
/// to the languages that show it; all other blocks, and values without a language, are the same for all.
/// </summary>
internal sealed class BlockPicture
{
    private const string EveryLanguage = "";

    private readonly List<(string Key, string Settings)> _layout = [];
    private readonly List<(string Culture, string Text)> _values = [];
    private readonly List<(string Key, string Culture, string Segment)> _shown = [];

    /// <summary>The blocks in a value; null if it is not one of a block list.</summary>
    public static BlockPicture? Read(JsonObject value)
    {
        if (NormalForm.Member(value, "contentData") is not JsonArray content || NormalForm.Member(value, "layout") is not JsonObject layouts)
        {
            return null;
        }

        var picture = new BlockPicture();
        foreach (var item in layouts.Select(x => x.Value).OfType<JsonArray>().FirstOrDefault()?.OfType<JsonObject>() ?? [])
        {
            picture._layout.Add((Text(item, "contentKey"), Text(item, "settingsKey")));
        }

        picture.ReadShown(NormalForm.Member(value, "expose") as JsonArray);
        picture.ReadValues(content, picture._layout.Select(x => x.Key));
        picture.ReadValues(NormalForm.Member(value, "settingsData") as JsonArray, picture._layout.Select(x => x.Settings));
        return picture;
    }

    /// <summary>The order of all blocks, whoever shows them.</summary>
    public string Order => string.Join(' ', _layout.Select(x => x.Key));

    /// <summary>The languages that anything is said about.</summary>
    public IEnumerable<string> Cultures => _values.Select(x => x.Culture).Concat(_shown.Select(x => x.Culture))
        .Where(x => x.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>What is the same for all languages; empty if there is nothing.</summary>
    public string Shared() => Lines(
        _layout.Where(x => !IsOwn(x.Key)).Select(x => $"block {x.Key} {x.Settings}"),
        EveryLanguage);

    /// <summary>What one language has for itself; empty if there is nothing.</summary>
    public string Of(string culture) => Lines(
        _layout.Where(x => IsOwn(x.Key) && _shown.Exists(shown => shown.Key == x.Key && shown.Culture == culture)).Select(x => $"block {x.Key} {x.Settings}"),
        culture);

    /// <summary>All of it, for a list that belongs to one language as a whole; empty if it has no blocks.</summary>
    public string ToText() => _layout.Count == 0
        ? ""
        : string.Join('\n', Cultures.Order(StringComparer.Ordinal).Select(x => $"{x}\n{Of(x)}").Prepend(Shared()).Prepend(Order));

    private bool IsOwn(string key) => _shown.Exists(x => x.Key == key && x.Culture.Length > 0);

    private string Lines(IEnumerable<string> blocks, string culture) => string.Join('\n', blocks
        .Concat(_shown.Where(x => x.Culture == culture).Select(x => $"shown {x.Key} {x.Segment}").Order(StringComparer.Ordinal))
        .Concat(_values.Where(x => x.Culture == culture).Select(x => x.Text).Order(StringComparer.Ordinal)));

    private void ReadShown(JsonArray? expose)
    {
        var known = _layout.Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        _shown.AddRange((expose?.OfType<JsonObject>() ?? [])
            .Select(x => (Text(x, "contentKey"), Text(x, "culture"), Text(x, "segment")))
            .Where(x => known.Contains(x.Item1)).Distinct());
    }

    private void ReadValues(JsonArray? items, IEnumerable<string> keys)
    {
        var known = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var item in items?.OfType<JsonObject>() ?? [])
        {
            var key = Text(item, "key");
            if (!known.Contains(key) || NormalForm.Member(item, "values") is not JsonArray values)
            {
                continue;
            }

            _values.AddRange(
                from value in values.OfType<JsonObject>()
                let text = NormalForm.Of(NormalForm.Member(value, "value"))
                where text.Length > 0
                select (Text(value, "culture"), $"{key} {Text(value, "alias")} {Text(value, "segment")} {text}"));
        }
    }

    /// <summary>Keys and cultures are compared without case.</summary>
    private static string Text(JsonObject item, string member) =>
        NormalForm.Member(item, member) is JsonValue value && value.TryGetValue<string>(out var text)
            ? member is "alias" or "segment" ? text : text.ToLowerInvariant()
            : "";
}
