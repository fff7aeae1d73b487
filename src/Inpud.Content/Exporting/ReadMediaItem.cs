using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Inpud.Content.Seeding;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Content.Exporting;

/// <summary>Reads a stored media item as a seed writes it.</summary>
internal sealed class ReadMediaItem(EditorValues values, MediaFileManager files)
{
    /// <summary>The item; null where it has no file, or its file is lost.</summary>
    public SeedMedia? As(SeedType type, string path, IMedia media, string defaultCulture, References references)
    {
        if (FilePath(media) is not { } stored || !files.FileSystem.FileExists(stored))
        {
            return null;
        }

        return new SeedMedia(
            path, media.Key, type.Alias, media.GetCultureName(defaultCulture) ?? media.Name ?? string.Empty,
            values.Of(type, media.Properties, culture: null, published: false, references),
            media.AvailableCultures.Select(Culture.Parse)
                .Select(culture => KeyValuePair.Create(
                    culture.Name, values.Of(type, media.Properties, culture.Name, published: false, references)))
                .Where(culture => culture.Value.Count > 0)
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            new SeedFile(files.FileSystem.GetSize(stored), () => files.FileSystem.OpenFile(stored)));
    }

    /// <summary>Where the item's file lies in the media file system; null where it has none.</summary>
    public string? FilePath(IMedia media)
    {
        // An image cropper keeps the address in an object, an upload field keeps it bare.
        var stored = media.GetValue<string>(Constants.Conventions.Media.File);
        var url = stored?.DetectIsJson() == true ? JsonNode.Parse(stored)?["src"]?.ToString() : stored;
        return string.IsNullOrWhiteSpace(url) ? null : files.FileSystem.GetRelativePath(url);
    }
}
