using System.Globalization;
using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>A whole number.</summary>
internal sealed class NumberForm(int least, int most) : ValueForm
{
    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        switch (value)
        {
            case SeedValue.Text { Value: "" }:
                return null;
            case SeedValue.Number { Value: var number } when IsAllowed(number):
                return new SeedValue.Number((int)number);
            case SeedValue.Text { Value: var text }
                when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
                && IsAllowed(parsed):
                return new SeedValue.Number(parsed);
            default:
                place.Problem(FormattableString.Invariant($"A whole number from {least} to {most} is expected here, without quotes."));
                return null;
        }
    }

    public override object ToEditor(SeedValue value, EditorPlace at) => (int)((SeedValue.Number)value).Value;

    public override SeedValue? FromEditor(JsonNode value, References references) =>
        int.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new SeedValue.Number(number)
            : null;

    private bool IsAllowed(decimal number) => number >= least && number <= most && decimal.IsInteger(number);
}
