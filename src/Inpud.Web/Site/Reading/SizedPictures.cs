using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Inpud.Cms.PropertyEditors.Pictures;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Content.Pictures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Web.Site.Reading;

/// <summary>A picture in several sizes, of which the browser takes the one that fits.</summary>
/// <param name="Source">The smallest.</param>
/// <param name="Largest">The largest.</param>
/// <param name="Sources">All, as HTML's <c>srcset</c>.</param>
/// <param name="Width">Of the original, in pixels: with the height it tells the shape before anything is loaded.</param>
/// <param name="Height">Of the original, in pixels.</param>
/// <param name="InWords">What it shows; empty where the words beside it say enough.</param>
internal sealed record Picture(string Source, string Largest, string Sources, int Width, int Height, string InWords)
{
    /// <summary>For where the page is shared: cut as staff cut it for that, else the largest.</summary>
    public string Shared { get; init; } = Largest;
}

/// <summary>Widths of a picture in pixels, the smallest first.</summary>
internal sealed record PictureSizes(params IReadOnlyList<int> Widths)
{
    /// <summary>For cards in a list.</summary>
    public static PictureSizes Card { get; } = new(240, 480);

    /// <summary>For the item's own page.</summary>
    public static PictureSizes Item { get; } = new(320, 480, 640);
}

/// <summary>Makes pictures of media items, if they may be shown.</summary>
internal sealed class SizedPictures(IPublishedMediaCache media, IPublishedUrlProvider urls, IImageUrlGenerator images)
{
    /// <summary>The crop that the picker of covers offers.</summary>
    private const string SocialCrop = "social";

    /// <summary>Made once for each media item as long as it stays as it is: a changed one is another object.</summary>
    private readonly ConditionalWeakTable<IPublishedContent, ConcurrentDictionary<PictureSizes, Picture>> made = [];

    /// <summary>The cover of an item in a list: what it shows is no news there, since the title stands beside it.</summary>
    public Picture? Cover(Reader reader, CatalogueEntry entry, PictureSizes sizes) =>
        entry.Item.Cover is { } key && media.GetById(key) is { } cover ? Of(reader, cover, sizes) : null;

    /// <summary>The cover of an item on its own page.</summary>
    public Picture? Cover(Reader reader, CatalogueEntry entry, IPublishedContent document, PictureSizes sizes) =>
        Cover(reader, entry, sizes) is { } cover
            ? cover with { InWords = document.CoverInWords(reader.Culture) ?? string.Empty, Shared = CutForSharing(document) ?? cover.Largest }
            : null;

    /// <summary>Null where nobody cut the picture, neither in this place nor the picture itself.</summary>
    private string? CutForSharing(IPublishedContent document)
    {
        if (document.Cover() is not MediaWithCrops { Content: var picture, LocalCrops: var local } || !IsResizable(picture))
        {
            return null;
        }

        var own = picture.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue;
        var cut = local with { Src = urls.GetMediaUrl(picture, UrlMode.Relative), FocalPoint = local.FocalPoint ?? own?.FocalPoint };
        return cut.HasCrop(SocialCrop) || cut.HasFocalPoint() ? cut.GetCropUrl(SocialCrop, images, cacheBuster: Version(picture)) : null;
    }

    private Picture? Of(Reader reader, IPublishedContent picture, PictureSizes sizes)
    {
        reader.Tags.Add(picture.Key);
        if (!picture.Consent().AllowsShowingOn(reader.Today)
            || picture.Width() is not { } width
            || picture.Height() is not { } height
            || urls.GetMediaUrl(picture, UrlMode.Relative) is not { Length: > 0 } original)
        {
            return null;
        }

        return made.GetOrCreateValue(picture).GetOrAdd(sizes, wanted => Make(picture, original, width, height, wanted));
    }

    private Picture Make(IPublishedContent picture, string original, int width, int height, PictureSizes wanted)
    {
        // An original that is smaller than a size is not blown up; it stands for that size itself.
        (int Width, string Address)[] sizes = [.. wanted.Widths.Select(size => Math.Min(size, width)).Distinct().Select(at => (at, Sized(picture, original, at)))];
        var sources = string.Join(", ", sizes.Select(size => $"{size.Address} {size.Width.ToString(CultureInfo.InvariantCulture)}w"));
        return new Picture(sizes[0].Address, sizes[^1].Address, sources, width, height, string.Empty);
    }

    private string Sized(IPublishedContent picture, string original, int width) =>
        !IsResizable(picture)
            ? original
            : images.GetImageUrl(new ImageUrlGenerationOptions(original)
            {
                Width = width,
                ImageCropMode = ImageCropMode.Max,
                Format = "webp",
                CacheBusterValue = Version(picture),
            }) ?? original;

    private bool IsResizable(IPublishedContent picture) =>
        images.SupportedImageFileTypes.Contains(picture.Extension(), StringComparer.OrdinalIgnoreCase);

    private static string Version(IPublishedContent picture) => picture.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture);
}
