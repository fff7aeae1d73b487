using Inpud.Cms.PropertyEditors.Pictures;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Delivery.MediaItems;

/// <summary>Makes the answer about one media item, with its path, focal point and crops.</summary>
public interface IApiMediaWithCropsResponseBuilder
{
    /// <summary>The item as the API shows it.</summary>
    IApiMediaWithCropsResponse Build(IPublishedContent media);
}

internal sealed class MediaResponses(IApiMediaBuilder builder, IPublishedMediaCache cache, IMediaNavigationQueryService navigation)
    : IApiMediaWithCropsResponseBuilder
{
    private readonly ApiMediaWithCropsBuilder _cropped = new(builder);

    public IApiMediaWithCropsResponse Build(IPublishedContent media) =>
        new MediaResponse(_cropped.Build(media), PathOf(media), media.CreateDate, media.UpdateDate);

    /// <summary>The names of its folders and its own, in lower case, as <c>media/item/{path}</c> takes them.</summary>
    private string PathOf(IPublishedContent media)
    {
        var names = new List<string> { media.Name };
        if (navigation.TryGetAncestorsKeys(media.Key, out var ancestors))
        {
            names.AddRange(ancestors.Select(cache.GetById).OfType<IPublishedContent>().Select(x => x.Name));
        }

        names.Reverse();
        return $"/{string.Join('/', names).ToLowerInvariant()}/";
    }
}

internal sealed class MediaResponse(IApiMediaWithCrops media, string path, DateTime createDate, DateTime updateDate) : IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => createDate;

    public DateTime UpdateDate => updateDate;

    public ImageFocalPoint? FocalPoint => media.FocalPoint;

    public IEnumerable<ImageCrop>? Crops => media.Crops;

    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;
}
