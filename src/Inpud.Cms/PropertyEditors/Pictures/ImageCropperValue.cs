using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>
/// An image with its point of interest and its named crops: the value of an image cropper, and what a media picker adds to an
/// image for one place. Positions and insets are fractions of the image's width and height, 0 to 1.
/// </summary>
public sealed record ImageCropperValue : IHtmlEncodedString
{
    /// <summary>The URL of the image; null when there is none yet.</summary>
    public string? Src { get; init; }

    /// <summary>What must stay visible however the image is cut; null for the middle.</summary>
    public ImageCropperFocalPoint? FocalPoint { get; init; }

    /// <summary>The crops by name.</summary>
    public IReadOnlyList<ImageCropperCrop> Crops { get; init; } = [];

    /// <summary>The crop of that name, compared without case; null if there is none.</summary>
    public ImageCropperCrop? GetCrop(string? alias) =>
        Crops.FirstOrDefault(crop => string.Equals(crop.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an editor cut that crop by hand.</summary>
    public bool HasCrop(string? alias) => GetCrop(alias)?.Coordinates is not null;

    /// <summary>Whether an editor marked a point other than the middle.</summary>
    public bool HasFocalPoint() => FocalPoint is { IsMiddle: false };

    /// <summary>Whether <see cref="Src"/> is set.</summary>
    public bool HasImage() => !string.IsNullOrEmpty(Src);

    /// <summary>The URL of one crop of this image; null when there is no image or no such crop.</summary>
    /// <param name="alias">The name of the crop.</param>
    /// <param name="urls">What writes the commands of the image server.</param>
    /// <param name="useCropDimensions">Whether the crop's width and height are asked for.</param>
    /// <param name="useFocalPoint">Whether the focal point wins over an area cut by hand.</param>
    /// <param name="cacheBuster">A value that differs when the image was replaced.</param>
    public string? GetCropUrl(
        string alias, IImageUrlGenerator urls, bool useCropDimensions = true, bool useFocalPoint = false, string? cacheBuster = null)
    {
        ArgumentNullException.ThrowIfNull(urls);
        if (!HasImage() || GetCrop(alias) is not { } crop)
        {
            return null;
        }

        var options = new ImageUrlGenerationOptions(Src) { CacheBusterValue = cacheBuster };
        if (crop.Coordinates is { } cut && !(useFocalPoint && HasFocalPoint()))
        {
            options.Crop = new ImageUrlGenerationOptions.CropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2);
        }
        else if (FocalPoint is { IsMiddle: false } point)
        {
            options.FocalPoint = new ImageUrlGenerationOptions.FocalPointPosition(point.Left, point.Top);
        }

        if (useCropDimensions)
        {
            options.Width = crop.Width;
            options.Height = crop.Height;
        }

        return urls.GetImageUrl(options);
    }

    /// <summary>The URL of the image, so that the value can stand in an attribute.</summary>
    public string ToHtmlString() => Src ?? "";

    /// <inheritdoc />
    public override string ToString() => Src ?? "";

    /// <summary>Every crop that is configured, with the area that was cut for it; crops that are not configured any more are gone.</summary>
    internal ImageCropperValue WithCrops(IEnumerable<ImageCropperCrop> configured) =>
        this with { Crops = [.. configured.Select(crop => crop with { Coordinates = GetCrop(crop.Alias)?.Coordinates })] };

    /// <summary>Without what says nothing: crops nobody cut, a focal point in the middle.</summary>
    internal ImageCropperValue Pruned() => this with
    {
        FocalPoint = HasFocalPoint() ? FocalPoint : null,
        Crops = [.. Crops.Where(crop => crop.Coordinates is not null)],
    };

    internal ImageFocalPoint? ToApiFocalPoint() => FocalPoint is { IsMiddle: false } point ? new ImageFocalPoint(point.Left, point.Top) : null;
}

/// <summary>The point of interest of an image.</summary>
/// <param name="Left">0 at the left edge, 1 at the right.</param>
/// <param name="Top">0 at the upper edge, 1 at the lower.</param>
public sealed record ImageCropperFocalPoint(decimal Left, decimal Top)
{
    private const decimal Middle = 0.5m;

    /// <summary>The middle is where an image is cut around anyway.</summary>
    [JsonIgnore]
    public bool IsMiddle => Left is Middle && Top is Middle;
}

/// <summary>A named shape of an image.</summary>
/// <param name="Alias">The crop's name.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Coordinates">The area cut by hand; null to cut around the focal point.</param>
public sealed record ImageCropperCrop(string? Alias, int Width, int Height, ImageCropperCropCoordinates? Coordinates = null)
{
    internal ImageCrop ToApiCrop() => new(
        Alias, Width, Height, Coordinates is { } cut ? new ImageCropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2) : null);
}

/// <summary>An area of an image, as the distance of each of its sides from the same side of the image.</summary>
public sealed record ImageCropperCropCoordinates(decimal X1, decimal Y1, decimal X2, decimal Y2);
