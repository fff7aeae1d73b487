using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>One entry of a media picker's value, the same in storage and in the editing client.</summary>
internal sealed record PickedMedia
{
    /// <summary>The entry's own key: the same media item may be picked twice.</summary>
    public Guid Key { get; init; }

    public Guid MediaKey { get; init; }

    /// <summary>Told to the client, never stored: a media item's type is read anew.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MediaTypeAlias { get; init; }

    public IReadOnlyList<ImageCropperCrop>? Crops { get; init; } = [];

    public ImageCropperFocalPoint? FocalPoint { get; init; }

    /// <summary>The entries in a posted or stored value; null if it is neither.</summary>
    public static PickedMedia[]? Read(object? value, IJsonSerializer json) => value switch
    {
        null => [],
        string text when string.IsNullOrWhiteSpace(text) => [],
        _ when json.TryDeserialize(value, out PickedMedia?[]? picked) =>
            Array.TrueForAll(picked, NamesMedia) ? [.. picked.OfType<PickedMedia>()] : null,
        _ => null,
    };

    private static bool NamesMedia(PickedMedia? entry) => entry is not null && entry.MediaKey != Guid.Empty;

    public GuidUdi ToUdi() => new(Constants.UdiEntityType.Media, MediaKey);

    public ImageCropperValue ToCrops() => new() { FocalPoint = FocalPoint, Crops = Crops ?? [] };

    public PickedMedia With(ImageCropperValue crops) => this with { FocalPoint = crops.FocalPoint, Crops = crops.Crops };
}

internal static class MediaPickerCrops
{
    /// <summary>The crops that are configured for the place, none of them cut yet.</summary>
    public static IEnumerable<ImageCropperCrop> Crops(this MediaPicker3Configuration? configuration) =>
        (configuration?.Crops ?? []).Select(crop => new ImageCropperCrop(crop.Alias, crop.Width, crop.Height));
}
