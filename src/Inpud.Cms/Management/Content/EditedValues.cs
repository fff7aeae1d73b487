using System.Text.Json;
using Inpud.Cms.Serialization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>One value of an item, in the form of the client's editor.</summary>
/// <param name="Value">Null where there is none: said on purpose, because the client would put presets where nothing is said.</param>
internal sealed record EditedValue(string EditorAlias, string? Culture, string? Segment, string Alias, object? Value);

/// <summary>The values of documents and media as the client's editors take them.</summary>
internal sealed class EditedValues(PropertyEditorCollection editors)
{
    private static readonly JsonSerializerOptions _options = ClientOptions();

    /// <param name="item">Its draft, or what was loaded as one.</param>
    /// <param name="cultures">The languages to give values of; shared values are always given.</param>
    /// <param name="published">What is published instead of the draft.</param>
    public IReadOnlyList<EditedValue> Of(IContentBase item, IReadOnlyCollection<string> cultures, bool published = false) =>
    [
        .. from property in item.Properties
           from culture in property.PropertyType.VariesByCulture() ? cultures : (IEnumerable<string?>)[null]
           from segment in SegmentsOf(property, culture)
           select ToEdited(property, culture, segment, published),
    ];

    private EditedValue ToEdited(IProperty property, string? culture, string? segment, bool published)
    {
        var alias = property.PropertyType.PropertyEditorAlias;
        if (!editors.TryGet(alias, out var editor))
        {
            return new EditedValue(alias, culture, segment, property.Alias, null);
        }

        var read = published ? PublishedOf(property, culture, segment) : property;
        return new EditedValue(alias, culture, segment, property.Alias, AsJson(editor.GetValueEditor().ToEditor(read, culture, segment)));
    }

    private static object? AsJson(object? value) => value is null ? null : JsonSerializer.SerializeToElement(value, value.GetType(), _options);

    /// <summary>Value editors read drafts only: a property whose draft is what is published.</summary>
    private static Property PublishedOf(IProperty property, string? culture, string? segment)
    {
        var copy = new Property(property.PropertyType);
        copy.SetValue(property.GetValue(culture, segment, published: true), culture, segment);
        return copy;
    }

    private static IEnumerable<string?> SegmentsOf(IProperty property, string? culture) => property.PropertyType.VariesBySegment()
        ? property.Values.Where(value => value.Culture.InvariantEquals(culture)).Select(value => value.Segment).Append(null).Distinct(StringComparer.Ordinal)
        : [null];

    private static JsonSerializerOptions ClientOptions()
    {
        var options = UmbracoJson.ForValues(UmbracoJson.Encoder);
        options.Converters.Insert(0, new BlockValueJsonConverter("layout"));
        return options;
    }
}
