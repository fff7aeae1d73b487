using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Inpud.Content.Publications;

/// <summary>
/// Takes contributors who may not be named out of what is stored before anything else sees it, then leaves the rest to the block list's
/// own converter. Pages, the Delivery API, feeds, citations and indexes all read through here, so none of them can leak a name.
/// </summary>
/// <remarks>A converter that is not a default one wins over those that are; that is how this one comes before the block list's.</remarks>
public sealed class ContributorsValueConverter(PropertyValueConverterCollection converters) : IDeliveryApiPropertyValueConverter
{
    private IPropertyValueConverter? blocks;

    /// <summary>Only for the property <c>contributors</c>.</summary>
    public bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.Alias == "contributors" && propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockList;

    /// <inheritdoc/>
    public bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => NamedContributors.In(value?.ToString()) is not null,
        PropertyValueLevel.Inter or PropertyValueLevel.Object => null,
    };

    /// <inheritdoc/>
    public Type GetPropertyValueType(IPublishedPropertyType propertyType) => Blocks(propertyType).GetPropertyValueType(propertyType);

    /// <inheritdoc/>
    public PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        Blocks(propertyType).GetPropertyCacheLevel(propertyType);

    /// <inheritdoc/>
    public object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        Blocks(propertyType).ConvertSourceToIntermediate(owner, propertyType, NamedContributors.In(source?.ToString()), preview);

    /// <inheritdoc/>
    public object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        Blocks(propertyType).ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview);

    /// <inheritdoc/>
    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        Delivery(propertyType)?.GetDeliveryApiPropertyCacheLevel(propertyType) ?? GetPropertyCacheLevel(propertyType);

    /// <inheritdoc/>
    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) =>
        Delivery(propertyType)?.GetDeliveryApiPropertyCacheLevelForExpansion(propertyType) ?? GetPropertyCacheLevel(propertyType);

    /// <inheritdoc/>
    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        Delivery(propertyType)?.GetDeliveryApiPropertyValueType(propertyType) ?? GetPropertyValueType(propertyType);

    /// <inheritdoc/>
    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => Delivery(propertyType) is { } delivery
            ? delivery.ConvertIntermediateToDeliveryApiObject(owner, propertyType, referenceCacheLevel, inter, preview, expanding)
            : ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview);

    private IDeliveryApiPropertyValueConverter? Delivery(IPublishedPropertyType propertyType) =>
        Blocks(propertyType) as IDeliveryApiPropertyValueConverter;

    private IPropertyValueConverter Blocks(IPublishedPropertyType propertyType) =>
        blocks ??= converters.FirstOrDefault(converter => converter != this && converter.IsConverter(propertyType))
            ?? throw new InvalidOperationException("No value converter for block lists is registered.");
}
