using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Content.Seeding;

/// <summary>Asks Core's editors what they make of stored values.</summary>
internal sealed class EditorValues(PropertyEditorCollection editors, IJsonSerializer json)
{
    /// <summary>The values of an item as a seed writes them.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="properties">What is stored.</param>
    /// <param name="culture">The language; null for what is the same in every language.</param>
    /// <param name="published">As readers see them; otherwise as staff left them.</param>
    /// <param name="references">The paths of what they point to.</param>
    public SeedValues Of(SeedType type, IPropertyCollection properties, string? culture, bool published, References references) => new(
        from property in type.Properties
        where property.PerCulture == culture is not null
        let stored = properties.TryGetValue(property.Alias, out var found) ? found : null
        where stored is not null
        let value = Of(property, stored, culture, published, references)
        where value is not null
        select KeyValuePair.Create(property.Alias, value));

    /// <summary>What the backoffice is given of a property.</summary>
    public object? ToEditor(IProperty property, string? culture) =>
        editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
            ? editor.GetValueEditor().ToEditor(property, culture)
            : property.GetValue(culture);

    private SeedValue? Of(SeedProperty property, IProperty stored, string? culture, bool published, References references)
    {
        var value = stored.GetValue(culture, segment: null, published);
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            return null;
        }

        if (property.Form.IsStoredAsWritten)
        {
            var lines = value.ToString()!.ReplaceLineEndings("\n");
            lines = property.Alias == SeedType.Body ? MarkdownFile.Trimmed(lines) : lines;
            return property.Form.FromEditor(JsonValue.Create(lines), references);
        }

        // Editors only ever look at what staff left: give them a copy in which that is what is wanted here.
        var copy = new Property(stored.PropertyType);
        copy.SetValue(value, culture);
        return JsonNode.Parse(json.Serialize(ToEditor(copy, culture))) is { } node ? property.Form.FromEditor(node, references) : null;
    }
}
