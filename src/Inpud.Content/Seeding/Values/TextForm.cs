using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>A text, kept as it is.</summary>
/// <param name="most">How many characters it may have; null for any number.</param>
/// <param name="problemWith">What else is wrong with a text; null where nothing is.</param>
internal sealed class TextForm(int? most, Func<string, string?>? problemWith = null) : ValueForm
{
    public override bool IsStoredAsWritten => true;

    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (value is not SeedValue.Text { Value: var text })
        {
            place.Problem("A text is expected here. Quote it if it looks like a number.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length > most)
        {
            place.Problem(FormattableString.Invariant($"At most {most} characters are allowed; these are {text.Length}."));
        }
        else if (problemWith?.Invoke(text) is { } problem)
        {
            place.Problem(problem);
        }

        return value;
    }

    public override object ToEditor(SeedValue value, EditorPlace at) => ((SeedValue.Text)value).Value;

    public override SeedValue? FromEditor(JsonNode value, References references) =>
        value.ToString() is var text && string.IsNullOrWhiteSpace(text) ? null : new SeedValue.Text(text);
}
