using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>
/// Gives a <see cref="BlockListModel"/>, and an <see cref="ApiBlockListModel"/> to the Delivery API. The blocks are made once; which
/// of them are shown is decided on each reading, because it differs per language, and so do the values inside.
/// </summary>
[DefaultPropertyValueConverter]
internal sealed class BlockListPropertyValueConverter(
    IJsonSerializer json, BlockElements elements, IVariationContextAccessor variation, IApiElementBuilder apiElements)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockList;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (BlockValues.Read(source, json) is not { } stored || stored.GetLayouts() is not { } layout)
        {
            return null;
        }

        var allowed = propertyType.DataType.ConfigurationAs<BlockListConfiguration>()?.Blocks ?? [];
        return layout.DistinctBy(item => item.ContentKey)
            .Select(item => Build(item, stored, allowed, propertyType.VariesByCulture(), preview))
            .WhereNotNull()
            .ToArray();
    }

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        Shown(propertyType, inter).ToList() is { Count: > 0 } items ? new BlockListModel(items) : BlockListModel.Empty;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockListModel);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => new ApiBlockListModel(Shown(propertyType, inter)
            .Select(item => new ApiBlockItem(
                apiElements.Build(item.Content),
                item.Settings is { } settings ? apiElements.Build(settings) : null))
            .ToArray());

    private Block? Build(
        BlockListLayoutItem layout,
        BlockListValue stored,
        BlockListConfiguration.BlockConfiguration[] allowed,
        bool listVaries,
        bool preview)
    {
        var content = stored.ContentData.Find(item => item.Key == layout.ContentKey);
        if (content is null || Array.Find(allowed, block => block.ContentElementTypeKey == content.ContentTypeKey) is not { } configured)
        {
            return null;
        }

        var settings = stored.SettingsData.Find(item =>
            item.Key == layout.SettingsKey && item.ContentTypeKey == configured.SettingsElementTypeKey);
        return elements.Build(content, listVaries, preview) is { } element
            ? new Block(
                new BlockListItem(
                    layout.ContentKey,
                    element,
                    settings?.Key,
                    settings is null ? null : elements.Build(settings, listVaries, preview)),
                [.. stored.Expose.Where(shown => shown.ContentKey == layout.ContentKey)])
            : null;
    }

    private IEnumerable<BlockListItem> Shown(IPublishedPropertyType propertyType, object? inter)
    {
        var culture = variation.VariationContext?.Culture ?? "";
        return (inter as Block[] ?? []).Where(block => block.IsShown(culture, propertyType.VariesByCulture())).Select(block => block.Item);
    }

    private sealed record Block(BlockListItem Item, BlockItemVariation[] Expose)
    {
        public bool IsShown(string culture, bool listVaries) => Item.Content.ContentType.VariesByCulture() && !listVaries
            ? Array.Exists(Expose, shown => string.Equals(shown.Culture, culture, StringComparison.OrdinalIgnoreCase))
            : Expose.Length > 0;
    }
}
