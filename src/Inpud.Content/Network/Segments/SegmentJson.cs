using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Inpud.Content.Network.Segments;

/// <summary>
/// Conditions as they are stored. Whatever is not understood is a problem: a condition that is passed over would make the segment wider
/// than whoever made it meant.
/// </summary>
public static class SegmentJson
{
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    private static readonly FieldProblem _unreadable = new("", "The conditions cannot be read. Perhaps a newer version of the program wrote them.");

    public static string Write(SegmentConditions conditions) => JsonSerializer.Serialize(conditions, _strict);

    public static Done<SegmentConditions> Read(string json)
    {
        try
        {
            using (var document = JsonDocument.Parse(json))
            {
                if (Nothing(document.RootElement) is { } empty)
                {
                    return new FieldProblem("", $"The conditions name “{empty}”, but say nothing about it.");
                }
            }

            // Whatever would be written otherwise was understood otherwise: “Member, Board” is no audience, although it adds up to one.
            if (JsonSerializer.Deserialize<SegmentConditions>(json, _strict) is { } conditions
                && JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Write(conditions))))
            {
                var problems = CheckSegment.Problems(conditions);
                return problems.Count > 0 ? new Done<SegmentConditions>(null, problems) : conditions;
            }

            return _unreadable;
        }
        catch (JsonException unknown)
        {
            return unknown.Path is { Length: > 1 } path
                ? new FieldProblem("", $"The conditions cannot be read at “{path.TrimStart('$', '.')}”. Perhaps a newer version of the program wrote them.")
                : _unreadable;
        }
    }

    /// <summary>The first name with an empty list or nothing behind it; null where each says something.</summary>
    private static string? Nothing(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(x => IsNothing(x.Value) ? x.Name : Nothing(x.Value)).FirstOrDefault(x => x is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Nothing).FirstOrDefault(x => x is not null),
        _ => null,
    };

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Null || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 0);

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(x => typeof(System.Collections.IEnumerable).IsAssignableFrom(x.PropertyType) && x.PropertyType != typeof(string)))
        {
            property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
