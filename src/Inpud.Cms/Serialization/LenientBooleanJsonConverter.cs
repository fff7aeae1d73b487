using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inpud.Cms.Serialization;

/// <summary>Reads a boolean that configuration wrote as <c>true</c>, <c>"true"</c>, <c>1</c>, <c>"1"</c> or left empty.</summary>
internal sealed class LenientBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number != 0,
        JsonTokenType.String => ReadText(reader.GetString()!),
        _ => throw new JsonException("A boolean is true, false, 1 or 0."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    private static bool ReadText(string text) => text.Trim() switch
    {
        "" or "0" => false,
        "1" => true,
        var word when bool.TryParse(word, out var value) => value,
        var word => throw new JsonException($"'{word}' is not a boolean."),
    };
}
