using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads JSON as a person wrote it: one value, no comments, no name twice.</summary>
internal static class ReadJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The object that the text is; null where it is not, which becomes a problem.</summary>
    public static SeedValue.Map? Object(string json, Place place)
    {
        if (Value(json, place) is not { } value)
        {
            return null;
        }

        if (value is SeedValue.Map map)
        {
            return map;
        }

        place.Problem("An object in braces is expected here.");
        return null;
    }

    /// <summary>The value that the text is; null where it is not JSON, which becomes a problem, or is <c>null</c>.</summary>
    public static SeedValue? Value(string json, Place place)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return From(document.RootElement);
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? FormattableString.Invariant($"Line {number + 1}: this") : "This";
            place.Problem($"{line} is not JSON: {WithoutPosition(error.Message)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            place.Problem("A text or a name holds half a character.");
            return null;
        }
    }

    private static SeedValue? From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json.GetString()!),
        JsonValueKind.True => new SeedValue.Flag(true),
        JsonValueKind.False => new SeedValue.Flag(false),
        JsonValueKind.Number => Number(json),
        JsonValueKind.Array =>
            new SeedValue.List([.. json.EnumerateArray().Select(item => From(item) ?? new SeedValue.Text(string.Empty))]),
        JsonValueKind.Object => new SeedValue.Map(Fields(json)),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };

    private static ImmutableArray<SeedField> Fields(JsonElement json) =>
    [
        .. from member in json.EnumerateObject()
           let value = From(member.Value)
           where value is not null
           select new SeedField(member.Name, value),
    ];

    private static SeedValue.Text Text(string text) => SeedValue.IsSound(text)
        ? new SeedValue.Text(text)
        : throw new JsonException("a text holds a zero character.");

    private static SeedValue Number(JsonElement json) => json.TryGetDecimal(out var number)
        ? new SeedValue.Number(number)
        : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"the number {json.GetRawText()} is too large."));

    // System.Text.Json appends the position, which the problem already says.
    private static string WithoutPosition(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var at and > 0 ? message[..at]
        : message.IndexOf(" Path:", StringComparison.Ordinal) is var path and > 0 ? message[..path]
        : message;
}
