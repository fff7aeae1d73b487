using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Makes the Delivery API's picture of a media item, with focal point and crops.</summary>
internal sealed class ApiMediaWithCropsBuilder(IApiMediaBuilder media)
{
    /// <summary>The item as it was picked: what was set in that place wins over what was set on the image.</summary>
    public ApiMediaWithCrops Build(MediaWithCrops picked) => Build(picked.Content, picked.LocalCrops);

    /// <summary>The item by itself.</summary>
    public ApiMediaWithCrops Build(IPublishedContent item) => Build(item, new ImageCropperValue());

    private ApiMediaWithCrops Build(IPublishedContent item, ImageCropperValue local)
    {
        var own = item.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue ?? new ImageCropperValue();
        return new ApiMediaWithCrops(media.Build(item), local.ToApiFocalPoint() ?? own.ToApiFocalPoint(), Merge(local, own));
    }

    private static ImageCrop[] Merge(ImageCropperValue local, ImageCropperValue own) =>
    [
        .. local.Crops.Select(crop => crop with { Coordinates = crop.Coordinates ?? own.GetCrop(crop.Alias)?.Coordinates })
            .Concat(own.Crops.Where(crop => local.GetCrop(crop.Alias) is null))
            .Select(crop => crop.ToApiCrop()),
    ];
}

/// <summary>A media item of the Delivery API with its focal point and crops.</summary>
internal sealed class ApiMediaWithCrops(IApiMedia media, ImageFocalPoint? focalPoint, IEnumerable<ImageCrop> crops) : IApiMediaWithCrops
{
    public ImageFocalPoint? FocalPoint { get; } = focalPoint;

    public IEnumerable<ImageCrop>? Crops { get; } = crops;

    public Guid Id { get; } = media.Id;

    public string Name { get; } = media.Name;

    public string MediaType { get; } = media.MediaType;

    public string Url { get; } = media.Url;

    public string? Extension { get; } = media.Extension;

    public int? Width { get; } = media.Width;

    public int? Height { get; } = media.Height;

    public int? Bytes { get; } = media.Bytes;

    public IDictionary<string, object?> Properties { get; } = media.Properties;
}
