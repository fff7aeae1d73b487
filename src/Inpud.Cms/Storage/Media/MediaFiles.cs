using System.Text.Json;
using Inpud.Cms.Storage.ContentTypes;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage.Media;

/// <summary>Where a media item's file lies.</summary>
internal static class MediaFiles
{
    /// <summary>The path in a stored value, whether its editor stores the bare path or an object with <c>src</c>.</summary>
    public static string? PathIn(string? stored)
    {
        if (string.IsNullOrWhiteSpace(stored) || !stored.StartsWith('{'))
        {
            return string.IsNullOrWhiteSpace(stored) ? null : stored;
        }

        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.TryGetProperty("src", out var src) && src.ValueKind == JsonValueKind.String ? src.GetString() : null;
        }
        catch (JsonException)
        {
            // A damaged value points to no file.
            return null;
        }
    }

    /// <summary>The ids of the properties in which media items keep their files.</summary>
    public static int[] FileProperties(this MediaTypeRepository types) =>
    [
        .. types.Shared.Values.SelectMany(x => x.CompositionPropertyTypes)
            .Where(x => string.Equals(x.Alias, Constants.Conventions.Media.File, StringComparison.OrdinalIgnoreCase))
            .Select(x => x.Id).Distinct(),
    ];
}
