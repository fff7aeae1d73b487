using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Gives an <see cref="ImageCropperValue"/> with every configured crop, and <c>{url, focalPoint, crops}</c> to the Delivery API.</summary>
[DefaultPropertyValueConverter]
internal sealed class ImageCropperValueConverter(IJsonSerializer json) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        ImageCropperValueEditor.Read(source, json)?
            .WithCrops(propertyType.DataType.ConfigurationAs<ImageCropperConfiguration>()?.Crops ?? []);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiImageCropperValue);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => inter is ImageCropperValue image
            ? new ApiImageCropperValue(image.Src ?? "", image.ToApiFocalPoint(), [.. image.Crops.Select(crop => crop.ToApiCrop())])
            : null;
}

/// <summary>An image cropper's value as the Delivery API gives it.</summary>
internal sealed record ApiImageCropperValue(string Url, ImageFocalPoint? FocalPoint, IReadOnlyList<ImageCrop> Crops);
