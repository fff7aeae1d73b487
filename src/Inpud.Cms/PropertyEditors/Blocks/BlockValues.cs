using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>Reads the values of block lists and leaves out of them what nothing refers to any more.</summary>
internal sealed class BlockValues(IJsonSerializer json, IContentTypeService types)
{
    /// <summary>The blocks in a posted or stored value; null if it is not one.</summary>
    public static BlockListValue? Read(object? value, IJsonSerializer json) => value switch
    {
        null => new BlockListValue(),
        string text when string.IsNullOrWhiteSpace(text) => new BlockListValue(),
        _ => json.TryDeserialize(value, out BlockListValue? blocks) ? blocks : null,
    };

    /// <inheritdoc cref="Read(object?, IJsonSerializer)"/>
    public BlockListValue? Read(object? value) => Read(value, json);

    /// <summary>
    /// The blocks in a posted or stored value with the property type of every value, without blocks that the layout does not
    /// show, blocks of a type that is gone and values of a property that is gone; null if the value is not one of a block list.
    /// </summary>
    public BlockListValue? ReadResolved(object? value)
    {
        if (Read(value) is not { } blocks)
        {
            return null;
        }

        var known = TypesOf(blocks);
        var content = ByKey(blocks.ContentData, known);
        var settings = ByKey(blocks.SettingsData, known);
        List<BlockListLayoutItem> layout =
        [
            .. (blocks.GetLayouts() ?? []).Where(item => content.ContainsKey(item.ContentKey)).DistinctBy(item => item.ContentKey),
        ];
        return new BlockListValue(layout)
        {
            ContentData = [.. layout.Select(item => Resolve(content[item.ContentKey], known))],
            SettingsData = [.. SettingsKeys(layout).Where(settings.ContainsKey).Select(key => Resolve(settings[key], known))],
            Expose =
            [
                .. blocks.Expose.Where(shown => layout.Exists(item => item.ContentKey == shown.ContentKey))
                    .DistinctBy(shown => (shown.ContentKey, shown.Culture?.ToUpperInvariant(), shown.Segment)),
            ],
        };
    }

    /// <summary>The element types of the blocks, by key.</summary>
    public Dictionary<Guid, IContentType> TypesOf(BlockListValue blocks)
    {
        Guid[] keys = [.. blocks.ContentData.Concat(blocks.SettingsData).Select(item => item.ContentTypeKey).Distinct()];
        return keys.Length is 0 ? [] : types.GetMany(keys).Where(type => type.IsElement).ToDictionary(type => type.Key);
    }

    private static Dictionary<Guid, BlockItemData> ByKey(List<BlockItemData> items, Dictionary<Guid, IContentType> known) =>
        items.Where(item => known.ContainsKey(item.ContentTypeKey)).DistinctBy(item => item.Key).ToDictionary(item => item.Key);

    private static IEnumerable<Guid> SettingsKeys(IEnumerable<BlockListLayoutItem> layout) =>
        layout.Select(item => item.SettingsKey).OfType<Guid>().Distinct();

    private static BlockItemData Resolve(BlockItemData item, Dictionary<Guid, IContentType> known)
    {
        var type = known[item.ContentTypeKey];
        foreach (var value in item.Values)
        {
            value.PropertyType = type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias.InvariantEquals(value.Alias));
        }

        return new BlockItemData(item.Key, item.ContentTypeKey, type.Alias)
        {
            Values = [.. item.Values.Where(value => value.PropertyType is not null)],
        };
    }
}
