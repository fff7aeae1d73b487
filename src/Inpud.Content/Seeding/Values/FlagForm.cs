using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>Yes or no.</summary>
internal sealed class FlagForm : ValueForm
{
    public static bool? Parse(SeedValue value) => value switch
    {
        SeedValue.Flag flag => flag.Value,
        SeedValue.Text { Value: "true" } => true,
        SeedValue.Text { Value: "false" } => false,
        _ => null,
    };

    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (Parse(value) is { } flag)
        {
            return new SeedValue.Flag(flag);
        }

        place.Problem("Either true or false is expected here, without quotes.");
        return null;
    }

    public override object ToEditor(SeedValue value, EditorPlace at) => ((SeedValue.Flag)value).Value;

    public override SeedValue FromEditor(JsonNode value, References references) =>
        new SeedValue.Flag(value.ToString() is "true" or "1");
}
