using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inpud.Content.Publications;

/// <summary>Works on contributors as they are stored: the JSON of a block list.</summary>
internal static class NamedContributors
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>
    /// The same block list without those who may not be named; null where nobody is left. What cannot be read holds nobody who may be named.
    /// </summary>
    public static string? In(string? stored)
    {
        try
        {
            return stored is { Length: > 0 } && JsonNode.Parse(stored, AnyCase) is JsonObject blocks ? OnlyNamed(blocks) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string? OnlyNamed(JsonObject blocks)
    {
        var named = Keep(blocks["contentData"], MayBeNamed).Select(block => KeyIn(block, "key")).OfType<Guid>().ToHashSet();
        Keep(blocks["expose"], shown => KeyIn(shown, "contentKey") is { } key && named.Contains(key));
        foreach (var layout in blocks["layout"] as JsonObject ?? [])
        {
            Keep(layout.Value, place => KeyIn(place, "contentKey") is { } key && named.Contains(key));
        }

        return named.Count > 0 ? blocks.ToJsonString() : null;
    }

    private static IEnumerable<JsonObject> Keep(JsonNode? list, Func<JsonObject, bool> keep)
    {
        if (list is not JsonArray array)
        {
            return [];
        }

        array.RemoveAll(one => one is not JsonObject block || !keep(block));
        return array.OfType<JsonObject>();
    }

    private static bool MayBeNamed(JsonObject block) =>
        block["values"] is JsonArray values
        && values.OfType<JsonObject>().Where(value => Text(value["alias"]) == "mayBeNamed").ToArray() is [var only]
        && Text(only["value"]) is "true" or "True" or "1";

    private static Guid? KeyIn(JsonObject block, string member) => Guid.TryParse(Text(block[member]), out var key) ? key : null;

    private static string? Text(JsonNode? node) => (node as JsonValue)?.ToString();
}
