using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.PublishedContent.Withdrawals;

/// <summary>Where a media item's file lies, whether its editor stores the bare path or an object with <c>src</c>.</summary>
internal static class MediaFiles
{
    public static string? PathOf(IPublishedContent media) =>
        PathIn(media.GetProperty(Constants.Conventions.Media.File)?.GetSourceValue() as string);

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
}
