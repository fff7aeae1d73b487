using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Inpud.Content.Seeding.Values;

/// <summary>Small records in their order, such as contributors: a list of objects with the fields of one element type.</summary>
/// <param name="element">The element type. Its values are the same in every language.</param>
internal sealed class BlocksForm(SeedType element) : ValueForm
{
    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (value is not SeedValue.List { Items: var items })
        {
            place.Problem("A list of objects is expected here.");
            return null;
        }

        return Several([.. items.Index().Select(item => Block(item.Item, place.At(item.Index), references)).OfType<SeedValue>()]);
    }

    public override object ToEditor(SeedValue value, EditorPlace at)
    {
        var blocks = ((SeedValue.List)value).Items.OfType<SeedValue.Map>().Index().ToArray();
        return new JsonObject
        {
            ["contentData"] = new JsonArray([.. blocks.Select(block => Data(block.Item, block.Index, at))]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray(
                [.. blocks.Select(block => new JsonObject { ["contentKey"] = at.KeyOf(block.Index), ["culture"] = null, ["segment"] = null })]),
            ["layout"] = new JsonObject
            {
                [Constants.PropertyEditors.Aliases.BlockList] = new JsonArray(
                    [.. blocks.Select(block => new JsonObject { ["contentKey"] = at.KeyOf(block.Index), ["settingsKey"] = null })]),
            },
        };
    }

    public override SeedValue? FromEditor(JsonNode value, References references)
    {
        var data = (value["contentData"] as JsonArray ?? []).OfType<JsonObject>()
            .ToLookup(block => block["key"]?.ToString(), StringComparer.OrdinalIgnoreCase);

        // The backoffice knows "layout"; Core's serializer keeps the name that storage uses.
        var layout = (value["layout"] ?? value["Layout"])?[Constants.PropertyEditors.Aliases.BlockList] as JsonArray ?? [];
        return Several(
        [
            .. from item in layout
               from block in data[item?["contentKey"]?.ToString()]
               where Guid.TryParse(block["contentTypeKey"]?.ToString(), out var type) && type == element.Key
               select FromData(block, references),
        ]);
    }

    public override SeedValue? Keeping(SeedValue value, Predicate<string> kept) => Several(
        [.. ((SeedValue.List)value).Items.OfType<SeedValue.Map>()
            .Select(block => Of(property => block[property.Alias] is { } said ? property.Form.Keeping(said, kept) : null))]);

    private static SeedValue.List? Several(ImmutableArray<SeedValue> blocks) => blocks.IsEmpty ? null : new SeedValue.List(blocks);

    private SeedValue.Map Of(Func<SeedProperty, SeedValue?> value) =>
        SeedValue.MapOf(element.Properties.Select(property => (property.Alias, value(property))));

    private SeedValue.Map? Block(SeedValue value, Place place, References references)
    {
        if (value is not SeedValue.Map block)
        {
            place.Problem($"An object is expected here, with: {string.Join(", ", element.Properties.Select(property => property.Alias))}.");
            return null;
        }

        foreach (var field in block.Fields.Where(field => element[field.Name] is null))
        {
            place.At(field.Name).Problem($"A {element.Alias} has no field “{field.Name}”.");
        }

        return Of(property =>
            property.Check(block[property.Alias] ?? Absent(property), place.At(property.Alias), references, required: true));
    }

    /// <summary>An unsaid yes or no is a no, and is written down: whoever did not agree to be named, did not.</summary>
    private static SeedValue.Flag? Absent(SeedProperty property) => property.Form is FlagForm ? new SeedValue.Flag(false) : null;

    private JsonObject Data(SeedValue.Map block, int index, EditorPlace at) => new()
    {
        ["contentTypeKey"] = element.Key,
        ["key"] = at.KeyOf(index),
        ["values"] = new JsonArray(
        [
            .. from property in element.Properties
               let said = block[property.Alias]
               where said is not null
               select new JsonObject
               {
                   ["alias"] = property.Alias,
                   ["culture"] = null,
                   ["segment"] = null,
                   ["value"] = AsJson(property.Form.ToEditor(said, at.At(index, property.Alias))),
               },
        ]),
    };

    private SeedValue.Map FromData(JsonObject block, References references)
    {
        var values = (block["values"] as JsonArray ?? []).OfType<JsonObject>()
            .ToLookup(value => value["alias"]?.ToString(), StringComparer.Ordinal);
        return Of(property => values[property.Alias].FirstOrDefault()?["value"] is { } value
            ? property.Form.FromEditor(value, references)
            : Absent(property));
    }

    private static JsonNode? AsJson(object? value) => value switch
    {
        JsonNode node => node,
        string text => JsonValue.Create(text),
        string[] texts => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        null => null,
        _ => throw new InvalidOperationException($"There is no JSON for {value.GetType()}."),
    };
}
