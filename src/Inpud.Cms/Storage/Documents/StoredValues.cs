using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Storage.Documents;

/// <summary>One value of a property: property type id, segment (null = none), and the value as Core stores it.</summary>
internal readonly record struct StoredValue(int PropertyTypeId, string? Segment, object? Value);

/// <summary>
/// The values of one language of one version as one JSON object: <c>{"12":"text","14":3,"15:mobile":"2017-05-01T00:00:00"}</c>.
/// Keyed by property type id, so that renaming an alias changes no row; ordered by key, so that equal values are equal text.
/// </summary>
internal static class StoredValues
{
    public const string Empty = "{}";

    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<StoredValue> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, _writing))
        {
            json.WriteStartObject();
            foreach (var value in values.Where(x => x.Value is not null).OrderBy(x => x.PropertyTypeId).ThenBy(x => x.Segment, StringComparer.Ordinal))
            {
                json.WritePropertyName(KeyOf(value.PropertyTypeId, value.Segment));
                WriteValue(json, value.Value!);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads values back with the types that Core expects, which the property types know; unknown properties are skipped.</summary>
    public static IEnumerable<StoredValue> Read(string json, IReadOnlyDictionary<int, IPropertyType> types)
    {
        if (json.Length <= Empty.Length)
        {
            yield break;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var (id, segment) = Parse(member.Name);
            if (types.TryGetValue(id, out var type))
            {
                yield return new StoredValue(id, segment, ReadValue(member.Value, type.ValueStorageType));
            }
        }
    }

    /// <summary>The text of one property without segment, or null; for looking at one value without knowing the type.</summary>
    public static string? Text(string json, int propertyTypeId)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(KeyOf(propertyTypeId, null), out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
    }

    /// <summary>Takes the named properties out of one object and puts them into another, where they win.</summary>
    public static (string From, string To) Move(string from, string to, IReadOnlyCollection<int> propertyTypeIds)
    {
        if (propertyTypeIds.Count == 0)
        {
            return (from, to);
        }

        var source = JsonNode.Parse(from)!.AsObject();
        var target = JsonNode.Parse(to)!.AsObject();
        foreach (var key in source.Select(x => x.Key).Where(x => propertyTypeIds.Contains(Parse(x).Id)).ToArray())
        {
            var value = source[key];
            source.Remove(key);
            target[key] = value;
        }

        return (source.ToJsonString(), Sorted(target));
    }

    private static string Sorted(JsonObject values)
    {
        var ordered = values.OrderBy(x => Parse(x.Key).Id).ThenBy(x => Parse(x.Key).Segment, StringComparer.Ordinal).ToArray();
        values.Clear();
        return new JsonObject(ordered.Select(x => KeyValuePair.Create(x.Key, x.Value)))
            .ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string KeyOf(int id, string? segment) =>
        string.IsNullOrEmpty(segment) ? id.ToString(CultureInfo.InvariantCulture) : $"{id.ToString(CultureInfo.InvariantCulture)}:{segment}";

    private static (int Id, string? Segment) Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? (int.Parse(key, CultureInfo.InvariantCulture), null)
            : (int.Parse(key.AsSpan(0, colon), CultureInfo.InvariantCulture), key[(colon + 1)..]);
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTime date:
                json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object? ReadValue(JsonElement value, ValueStorageType type) => type switch
    {
        ValueStorageType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : ParseOrNull<int>(value),
        ValueStorageType.Decimal => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : ParseOrNull<decimal>(value),
        ValueStorageType.Date => value.ValueKind == JsonValueKind.String
            && DateTime.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : null,
        ValueStorageType.Ntext or ValueStorageType.Nvarchar => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
    };

    /// <summary>A data type may have changed its storage since: what can be read as the new type is, the rest is no value.</summary>
    private static object? ParseOrNull<T>(JsonElement value)
        where T : struct, IParsable<T> =>
        value.ValueKind == JsonValueKind.String && T.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
}
