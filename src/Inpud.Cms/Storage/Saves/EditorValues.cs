using System.Text.Json;
using System.Text.Json.Nodes;
using Inpud.Cms.Serialization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// The values of an item in the form in which the editing client gets and sends them. Reading a document for the client must go
/// through here: what is hashed at a save is then what the client was given.
/// </summary>
internal sealed class EditorValues(PropertyEditorCollection editors)
{
    private static readonly string?[] _noCulture = [null];
    private static readonly JsonSerializerOptions _options = ForClient();

    /// <summary>Every value of every property, in every language that exists; an empty one with a null, so that no preset is put in its place.</summary>
    public IReadOnlyList<EditorValue> Of(IContentBase item)
    {
        List<EditorValue> values = [];
        foreach (var property in item.Properties)
        {
            IEnumerable<string?> cultures = _noCulture;
            if (property.PropertyType.VariesByCulture())
            {
                cultures = item.AvailableCultures;
            }

            values.AddRange(
                from culture in cultures
                from segment in SegmentsOf(property, culture)
                select new EditorValue(property.Alias, culture, segment, Read(property, culture, segment)));
        }

        return values;
    }

    /// <summary>One draft value as the client gets it; null for none.</summary>
    public JsonNode? Read(IProperty property, string? culture, string? segment)
    {
        var value = editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
            ? editor.GetValueEditor().ToEditor(property, culture, segment)
            : property.GetValue(culture, segment);
        return ToJson(value);
    }

    /// <summary>What an editor gave for the client, as JSON.</summary>
    public static JsonNode? ToJson(object? value) => JsonSerializer.SerializeToNode(value, _options);

    /// <summary>What the client sent, as the plain values – text, number, array, dictionary – that Core's editors take.</summary>
    public static object? FromJson(JsonNode? value) => value?.Deserialize<object>(_options);

    /// <summary>The names by language; of an item without languages, its name with the culture "".</summary>
    public static IReadOnlyDictionary<string, string> NamesOf(IContentBase item) => item.ContentType.VariesByCulture()
        ? item.AvailableCultures.ToDictionary(x => x, x => item.GetCultureName(x) ?? "", StringComparer.OrdinalIgnoreCase)
        : new Dictionary<string, string>(StringComparer.Ordinal) { [""] = item.Name ?? "" };

    private static IEnumerable<string?> SegmentsOf(IProperty property, string? culture) => property.Values
        .Where(x => string.Equals(x.Culture ?? "", culture ?? "", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(x.Segment))
        .Select(string? (x) => x.Segment).Prepend(null).Distinct(StringComparer.Ordinal);

    private static JsonSerializerOptions ForClient()
    {
        var options = UmbracoJson.ForValues(UmbracoJson.Encoder);
        options.Converters.Remove(options.Converters.OfType<BlockValueJsonConverter>().Single());
        options.Converters.Add(new BlockValueJsonConverter("layout"));
        return options;
    }
}
