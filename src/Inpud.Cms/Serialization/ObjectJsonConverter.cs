using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inpud.Cms.Serialization;

/// <summary>
/// Reads what is declared as <see cref="object"/> as plain values – string, int, long, double, bool, array, dictionary,
/// null – because Core's validators and value editors test for those and would not know a <see cref="JsonElement"/>.
/// An array of nothing but strings becomes <c>string[]</c>. Writing goes by the type the value really has.
/// </summary>
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader, options),
        JsonTokenType.StartObject => ReadObject(ref reader, options),
        _ => throw new JsonException($"A value cannot start with {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            // Asking for the runtime type's converter would lead back here for ever.
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        return reader.TryGetDouble(out var real) && double.IsFinite(real) ? real : throw new JsonException("The number is too large.");
    }

    private object ReadArray(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        List<object?> items = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, typeof(object), options));
        }

        return items.Count > 0 && items.TrueForAll(item => item is string) ? items.Cast<string>().ToArray() : items.ToArray();
    }

    private Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Dictionary<string, object?> members = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members[name] = Read(ref reader, typeof(object), options);
        }

        return members;
    }
}
