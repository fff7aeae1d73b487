using System.Text.Json.Nodes;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>One value of an item, in the form of the client's editor.</summary>
/// <param name="Value">Null where there is none: said on purpose, because the client would put presets where nothing is said.</param>
internal sealed record EditedValue(string EditorAlias, string? Culture, string? Segment, string Alias, JsonNode? Value);

/// <summary>The values of documents and media as the client's editors take them.</summary>
internal sealed class EditedValues(EditorValues values)
{
    /// <param name="item">Its draft, or what was loaded as one.</param>
    /// <param name="cultures">The languages to give values of; shared values are always given.</param>
    /// <param name="published">What is published instead of the draft.</param>
    public IReadOnlyList<EditedValue> Of(IContentBase item, IReadOnlyCollection<string> cultures, bool published = false) =>
    [
        .. from property in item.Properties
           from culture in property.PropertyType.VariesByCulture() ? cultures : (IEnumerable<string?>)[null]
           from segment in SegmentsOf(property, culture)
           select new EditedValue(
               property.PropertyType.PropertyEditorAlias,
               culture,
               segment,
               property.Alias,
               values.Read(published ? PublishedOf(property, culture, segment) : property, culture, segment)),
    ];

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
}
