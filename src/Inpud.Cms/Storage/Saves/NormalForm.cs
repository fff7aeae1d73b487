using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// One text for all ways in which the editing client may send the same value. Absent, null, <c>""</c>, <c>[]</c> and <c>{}</c> are
/// the same; members have no order and no case in their first letter; what the server derives anew at each reading (whether a link's
/// target is published, a picture's type, crops that are configured but not cut) does not count.
/// </summary>
internal static class NormalForm
{
    /// <summary>The text; empty for an empty value.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonObject blocks when BlockPicture.Read(blocks) is { } picture => picture.ToText(),
        JsonObject members => OfObject(members),
        JsonArray items => items.Count == 0 ? "" : $"[{string.Join(',', items.Select(Of))}]",
        JsonValue scalar => OfScalar(scalar),
        _ => value.ToJsonString(),
    };

    /// <summary>A member by its name in camel case, however it is written.</summary>
    public static JsonNode? Member(JsonObject members, string name) =>
        members.TryGetPropertyValue(name, out var exact) ? exact
            : members.FirstOrDefault(x => string.Equals(Camel(x.Key), name, StringComparison.Ordinal)).Value;

    private static string OfObject(JsonObject members)
    {
        var derived = Derived(members);
        var kept = members
            .Select(x => (Name: Camel(x.Key), x.Value))
            .Where(x => !derived.Contains(x.Name, StringComparer.Ordinal))
            .Select(x => (x.Name, Text: x.Name is "crops" && x.Value is JsonArray crops ? OfCrops(crops) : Of(x.Value)))
            .Where(x => x.Text.Length > 0)
            .OrderBy(x => x.Name, StringComparer.Ordinal)
            .Select(x => $"{Quoted(x.Name)}:{x.Text}")
            .ToArray();
        return kept.Length == 0 ? "" : $"{{{string.Join(',', kept)}}}";
    }

    private static string[] Derived(JsonObject members)
    {
        if (Member(members, "mediaKey") is not null)
        {
            return ["mediaTypeAlias"];
        }

        if (Member(members, "type") is null || (Member(members, "published") ?? Member(members, "icon") ?? Member(members, "url")) is null)
        {
            return [];
        }

        return Of(Member(members, "unique")).Length > 0 ? ["icon", "published", "trashed", "url"] : ["icon", "published", "trashed"];
    }

    private static string OfCrops(JsonArray crops)
    {
        var cut = crops.OfType<JsonObject>().Where(x => Of(Member(x, "coordinates")).Length > 0).Select(Of).Order(StringComparer.Ordinal).ToArray();
        return cut.Length == 0 ? "" : $"[{string.Join(',', cut)}]";
    }

    private static string OfScalar(JsonValue scalar) => scalar.GetValueKind() switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => scalar.GetValue<string>() is { Length: > 0 } text ? Quoted(text) : "",
        JsonValueKind.Number => OfNumber(scalar.ToJsonString()),
        _ => scalar.ToJsonString(),
    };

    /// <summary>1, 1.0 and 1e0 are one number.</summary>
    private static string OfNumber(string written) =>
        decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.000000000000000000000000000000m).ToString("G29", CultureInfo.InvariantCulture)
            : written;

    private static string Quoted(string text) => new StringBuilder(text.Length + 2)
        .Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"').ToString();

    private static string Camel(string name) => name.Length > 0 && char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
