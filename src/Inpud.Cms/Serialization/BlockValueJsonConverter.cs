using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Inpud.Cms.Serialization;

/// <summary>
/// Reads and writes the value of a block editor: <c>contentData</c>, <c>settingsData</c>, <c>expose</c>, and a layout that is keyed
/// by the editor's alias and whose items have the type of that editor. Layouts of other editors are passed over.
/// </summary>
/// <param name="layoutName">Umbraco stores <c>Layout</c>, while its editing client knows <c>layout</c>; both are read.</param>
internal sealed class BlockValueJsonConverter(string layoutName = "Layout") : JsonConverter<BlockValue>
{
    public override bool CanConvert(Type typeToConvert) => typeof(BlockValue).IsAssignableFrom(typeToConvert) && !typeToConvert.IsAbstract;

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("The value of a block editor is an object.");
        }

        var value = (BlockValue)Activator.CreateInstance(typeToConvert)!;
        foreach (var member in json.EnumerateObject())
        {
            ReadMember(value, member.Name.ToUpperInvariant(), member.Value, options);
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMember(writer, "contentData", value.ContentData, options);
        WriteMember(writer, "settingsData", value.SettingsData, options);
        WriteMember(writer, "expose", value.Expose, options);
        writer.WriteStartObject(layoutName);
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out var items) && items.Any())
        {
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (var item in items)
            {
                JsonSerializer.Serialize(writer, item, item.GetType(), options);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMember<T>(Utf8JsonWriter writer, string name, T member, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, member, options);
    }

    private static void ReadMember(BlockValue value, string name, JsonElement json, JsonSerializerOptions options)
    {
        switch (name)
        {
            case "CONTENTDATA":
                value.ContentData = ReadItems(json, options);
                break;
            case "SETTINGSDATA":
                value.SettingsData = ReadItems(json, options);
                break;
            case "EXPOSE":
                value.Expose = json.Deserialize<List<BlockItemVariation>>(options) ?? [];
                break;
            case "LAYOUT" when json.ValueKind is not JsonValueKind.Null:
                ReadLayout(value, json, options);
                break;
        }
    }

    private static List<BlockItemData> ReadItems(JsonElement json, JsonSerializerOptions options)
    {
        var items = json.Deserialize<List<BlockItemData?>>(options) ?? [];
        foreach (var item in items.OfType<BlockItemData>())
        {
            // The client may send null for a block without values; Core counts on a list.
            item.Values ??= [];
        }

        return [.. items.OfType<BlockItemData>()];
    }

    private static void ReadLayout(BlockValue value, JsonElement json, JsonSerializerOptions options)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("The layout of a block editor is an object, keyed by the editor's alias.");
        }

        var listType = typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));
        foreach (var layout in json.EnumerateObject().Where(layout => layout.NameEquals(value.PropertyEditorAlias)))
        {
            if (layout.Value.Deserialize(listType, options) is IEnumerable<IBlockLayoutItem> items)
            {
                value.Layout[value.PropertyEditorAlias] = items;
            }
        }
    }

    private static Type LayoutItemType(Type blockValue)
    {
        for (var type = blockValue; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        throw new JsonException($"{blockValue.Name} does not say what its layout consists of.");
    }
}
