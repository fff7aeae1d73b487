using System.Globalization;
using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>A day, written as <c>2020-03-01</c>.</summary>
internal sealed class DateForm : ValueForm
{
    private const string Pattern = "yyyy-MM-dd";

    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (value is SeedValue.Text { Value: var text } && (text.Length == 0 || Parse(text) is not null))
        {
            return text.Length == 0 ? null : value;
        }

        place.Problem("A day is expected here, written as 2020-03-01.");
        return null;
    }

    public override object ToEditor(SeedValue value, EditorPlace at) =>
        new JsonObject { ["date"] = ((SeedValue.Text)value).Value, ["timeZone"] = null };

    public override SeedValue? FromEditor(JsonNode value, References references)
    {
        var text = value is JsonObject date ? date["date"]?.ToString() : value.ToString();
        return text is { Length: >= 10 } && Parse(text[..10]) is not null ? new SeedValue.Text(text[..10]) : null;
    }
}
