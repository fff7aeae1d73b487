using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Serialization;

/// <summary>Writes a UDI as its text, <c>umb://document/…</c>, and reads it back as the class that was asked for.</summary>
internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : throw new JsonException("A UDI is a string.");
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return UdiParser.TryParse(text, out Udi? udi) && typeToConvert.IsInstanceOfType(udi)
            ? udi
            : throw new JsonException($"'{text}' is not a {typeToConvert.Name}.");
    }

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Writes a range of UDIs as its text, <c>umb://document/…?descendants</c>.</summary>
internal sealed class UdiRangeJsonConverter : JsonConverter<UdiRange>
{
    public override UdiRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException("A UDI range is a string.");
        try
        {
            return UdiRange.Parse(text);
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException)
        {
            throw new JsonException($"'{text}' is not a UDI range.", malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, UdiRange value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
