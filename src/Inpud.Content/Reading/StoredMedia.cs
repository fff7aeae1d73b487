using System.Text.Json;

namespace Inpud.Content.Reading;

/// <summary>Reads what a media picker stored.</summary>
internal static class StoredMedia
{
    /// <summary>The media key of the first entry; null where there is none, or what is stored is no media picker's.</summary>
    public static Guid? FirstKeyIn(string stored)
    {
        try
        {
            using var document = JsonDocument.Parse(stored);
            return document.RootElement.ValueKind == JsonValueKind.Array
                && document.RootElement.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
                && first.TryGetProperty("mediaKey", out var key)
                && key.TryGetGuid(out var media)
                    ? media
                    : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
