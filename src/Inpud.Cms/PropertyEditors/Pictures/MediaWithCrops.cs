using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>A media item as it was picked for one place: the item itself, with a focal point and crops of that place.</summary>
/// <param name="content">The media item.</param>
/// <param name="localCrops">What was set where it was picked.</param>
public sealed class MediaWithCrops(IPublishedContent content, ImageCropperValue localCrops) : PublishedContentWrapped(content)
{
    /// <summary>The media item.</summary>
    public IPublishedContent Content => Unwrap();

    /// <summary>The focal point and crops of this place; the image's own hold where none is set.</summary>
    public ImageCropperValue LocalCrops { get; } = localCrops;
}
