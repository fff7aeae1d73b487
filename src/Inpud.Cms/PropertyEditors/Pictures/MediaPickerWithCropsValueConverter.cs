using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>
/// Gives picked media: <see cref="MediaWithCrops"/> to pages – one, or several if the picker takes several –, always an array
/// to the Delivery API. Media that is gone or in the recycle bin is left out. Never kept, so that a change of the media item
/// shows at once.
/// </summary>
[DefaultPropertyValueConverter]
internal sealed class MediaPickerWithCropsValueConverter(
    IJsonSerializer json, IPublishedMediaCache media, IPublishedUrlProvider urls, IApiMediaBuilder apiMedia)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private readonly ApiMediaWithCropsBuilder _apiMedia = new(apiMedia);

    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override bool? IsValue(object? value, PropertyValueLevel level) => value switch
    {
        string stored => !string.IsNullOrWhiteSpace(stored) && !stored.DetectIsEmptyJson(),
        _ => value is not null,
    };

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        TakesSeveral(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => PickedMedia.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        var picked = Picked(propertyType, inter, preview);
        return TakesSeveral(propertyType) ? picked.ToArray() : picked.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) =>
        Picked(propertyType, inter, preview).Take(TakesSeveral(propertyType) ? int.MaxValue : 1).Select(_apiMedia.Build).ToArray();

    private static bool TakesSeveral(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;

    private IEnumerable<MediaWithCrops> Picked(IPublishedPropertyType propertyType, object? inter, bool preview)
    {
        var configured = propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>().Crops().ToList();
        foreach (var entry in inter as PickedMedia[] ?? [])
        {
            if (media.GetById(preview, entry.MediaKey) is { } item)
            {
                yield return new MediaWithCrops(item, entry.ToCrops().WithCrops(configured) with { Src = urls.GetMediaUrl(item) });
            }
        }
    }
}
