using System.Globalization;
using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>The editor's own JSON, for editors that no form is made for.</summary>
internal sealed class PlainForm : ValueForm
{
    public static SeedValue? FromJson(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => SeedValue.MapOf(map.Select(pair => (pair.Key, FromJson(pair.Value)))),
        JsonArray list => new SeedValue.List([.. list.Select(FromJson).OfType<SeedValue>()]),
        JsonValue value when value.TryGetValue(out bool flag) => new SeedValue.Flag(flag),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.Number =>
            new SeedValue.Number(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new SeedValue.Text(node.ToString()),
    };

    public static JsonNode ToJson(SeedValue value) => value switch
    {
        SeedValue.Text text => JsonValue.Create(text.Value),
        SeedValue.Flag flag => JsonValue.Create(flag.Value),
        SeedValue.Number number => JsonValue.Create(number.Value),
        SeedValue.List list => new JsonArray([.. list.Items.Select(ToJson)]),
        SeedValue.Map map => new JsonObject(map.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)ToJson(field.Value)))),
        _ => throw new InvalidOperationException($"There is no JSON for {value.GetType()}."),
    };

    public override SeedValue? Check(SeedValue value, Place place, References references) =>
        value is SeedValue.Text { Value: "" } ? null : value;

    public override object ToEditor(SeedValue value, EditorPlace at) => value switch
    {
        SeedValue.Text text => text.Value,
        SeedValue.Flag flag => flag.Value,
        _ => ToJson(value),
    };

    public override SeedValue? FromEditor(JsonNode value, References references) => FromJson(value) switch
    {
        SeedValue.Text { Value: "" } or SeedValue.List { Items: [] } or SeedValue.Map { Fields: [] } => null,
        var said => said,
    };
}
