using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>Hands every value inside a block to the editor of its own property.</summary>
internal sealed class NestedEditors(
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    DataValueReferenceFactoryCollection references,
    ILanguageService languages,
    IJsonSerializer json)
{
    public void FromEditor(BlockListValue posted, BlockListValue? current, Guid contentKey)
    {
        var before = All(current).ToLookup(entry => Place(entry.Item, entry.Value), entry => entry.Value.Value);
        foreach (var (item, value) in All(posted))
        {
            FromEditor(value, before[Place(item, value)].FirstOrDefault(), contentKey);
        }

        foreach (var item in posted.ContentData.Concat(posted.SettingsData))
        {
            item.Values = [.. item.Values.Where(value => value.Value is not null)];
        }
    }

    public void ToEditor(BlockListValue blocks)
    {
        foreach (var (_, value) in All(blocks))
        {
            if (EditorOf(value) is { } editor)
            {
                value.Value = editor.GetValueEditor().ToEditor(Property(value));
            }
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockListValue blocks) => All(blocks)
        .Select(entry => entry.Value)
        .GroupBy(value => value.PropertyType!.PropertyEditorAlias, value => Stored(value.Value, json), StringComparer.Ordinal)
        .SelectMany(IEnumerable<UmbracoEntityReference> (IGrouping<string, object?> group) =>
            editors.TryGet(group.Key, out var editor) ? references.GetReferences(editor, group.Distinct()) : []);

    public IEnumerable<ITag> Tags(BlockListValue blocks, int? languageId) => All(blocks).Select(entry => entry.Value)
        .SelectMany(IEnumerable<ITag> (BlockPropertyValue value) => EditorOf(value)?.GetValueEditor() is IDataValueTags tags
            ? tags.GetTags(Stored(value.Value, json), ConfigurationOf(value), LanguageOf(value, languageId))
            : []);

    private static IEnumerable<(BlockItemData Item, BlockPropertyValue Value)> All(BlockListValue? blocks) => blocks is null
        ? []
        : blocks.ContentData.Concat(blocks.SettingsData).SelectMany(item => item.Values.Select(value => (item, value)));

    private static (Guid, string, string?, string?) Place(BlockItemData item, BlockPropertyValue value) =>
        (item.Key, value.Alias, value.Culture?.ToUpperInvariant(), value.Segment);

    private void FromEditor(BlockPropertyValue posted, object? current, Guid contentKey)
    {
        if (EditorOf(posted)?.GetValueEditor() is not { } editor)
        {
            return;
        }

        posted.Value = editor.IsReadOnly ? current : editor.FromEditor(
            new ContentPropertyData(posted.Value, ConfigurationOf(posted))
            {
                ContentKey = contentKey,
                PropertyTypeKey = posted.PropertyType!.Key,
            },
            current);
    }

    private IDataEditor? EditorOf(BlockPropertyValue value) =>
        editors.TryGet(value.PropertyType!.PropertyEditorAlias, out var editor) ? editor : null;

    private object? ConfigurationOf(BlockPropertyValue value) => configurations.GetConfiguration(value.PropertyType!.DataTypeKey);

    private int? LanguageOf(BlockPropertyValue value, int? languageId) => string.IsNullOrEmpty(value.Culture)
        ? languageId
        : languages.GetAsync(value.Culture).GetAwaiter().GetResult()?.Id ?? languageId;

    // Editors read their value off a property. This one holds the single value, so it varies by nothing.
    private Property Property(BlockPropertyValue value)
    {
        var type = (IPropertyType)value.PropertyType!.DeepClone();
        type.Variations = ContentVariation.Nothing;
        var property = new Property(type);
        try
        {
            property.SetValue(Stored(value.Value, json));
        }
        catch (InvalidOperationException)
        {
            // The property was given another editor since: what is stored is no value of it any more.
        }

        return property;
    }

    /// <summary>A value inside a block as storage would give it by itself: what is neither text, number nor yes or no is the text of its JSON.</summary>
    internal static object? Stored(object? value, IJsonSerializer json) =>
        value is null or string or bool or int or long or double or decimal ? value : json.Serialize(value);
}
