using System.Text.Json;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Inpud.Cms.Delivery.MediaItems;

/// <summary>What an image cropper stores about its image besides the address: the point to keep in view and the named crops.</summary>
internal sealed record StoredCuts(ImageFocalPoint? FocalPoint, ImageCrop[] Crops)
{
    private static readonly StoredCuts _none = new(null, []);

    /// <summary>Nothing for a file that is no image, whose stored value is its bare address.</summary>
    public static StoredCuts Read(string? stored)
    {
        if (stored?.TrimStart().StartsWith('{') != true)
        {
            return _none;
        }

        try
        {
            var value = JsonSerializer.Deserialize<Stored>(stored, JsonSerializerOptions.Web);
            var point = value?.FocalPoint is { } x ? new ImageFocalPoint(x.Left, x.Top) : null;
            return new StoredCuts(point, [.. (value?.Crops ?? []).Select(ToApi)]);
        }
        catch (JsonException)
        {
            return _none;
        }
    }

    private static ImageCrop ToApi(StoredCrop crop) => new(
        crop.Alias, crop.Width, crop.Height, crop.Coordinates is { } x ? new ImageCropCoordinates(x.X1, x.Y1, x.X2, x.Y2) : null);

    private sealed record Stored(StoredPoint? FocalPoint, StoredCrop[]? Crops);

    private sealed record StoredPoint(decimal Left, decimal Top);

    private sealed record StoredCrop(string? Alias, int Width, int Height, StoredArea? Coordinates);

    private sealed record StoredArea(decimal X1, decimal Y1, decimal X2, decimal Y2);
}
