using System.Collections.Immutable;
using System.Globalization;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Exporting;

/// <summary>Finds every picture and file of the site, and where it belongs in the folder.</summary>
internal sealed class ReadMediaTree(IMediaService media, ReadMediaItem read, SeedTypes types)
{
    private const int PageSize = 500;

    /// <summary>By path.</summary>
    /// <param name="remembered">Where media were seeded from.</param>
    /// <param name="leftOut">Told what a seed cannot hold.</param>
    public ImmutableArray<PlacedMedia> Run(IReadOnlyDictionary<Guid, string> remembered, LeftOut leftOut)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<(IMedia Item, string Directory)>();
        Gather(media.GetRootMedia(), SeedMedia.Root, found);

        // Those that keep their place choose first.
        var placed = new List<PlacedMedia>();
        foreach (var (item, directory) in found.OrderBy(one => IsRemembered(one.Item, one.Directory) ? 0 : 1))
        {
            if (!types.Media.TryGetValue(item.ContentType.Alias, out var type) || read.FilePath(item) is not { } stored)
            {
                leftOut.Add($"“{item.Name}” among the media: a seed holds only media with a file.");
                continue;
            }

            var wanted = IsRemembered(item, directory) ? remembered[item.Key] : $"{directory}/{SafeName(Path.GetFileName(stored))}";
            placed.Add(new PlacedMedia(item, type, Free(wanted, taken)));
        }

        return [.. placed.OrderBy(one => one.Path, StringComparer.Ordinal)];

        bool IsRemembered(IMedia item, string directory) => remembered.TryGetValue(item.Key, out var path)
            && path.StartsWith(directory + '/', StringComparison.Ordinal)
            && FolderFiles.IsSafe(path[(directory.Length + 1)..]);
    }

    private void Gather(IEnumerable<IMedia> items, string directory, List<(IMedia, string)> found)
    {
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items.OrderBy(item => item.SortOrder))
        {
            if (item.ContentType.Alias == Constants.Conventions.MediaTypes.Folder)
            {
                var name = item.Name is { } plain && FolderFiles.IsSafe(plain) ? plain : ExportPaths.Slug(item.Name ?? string.Empty);
                Gather(Children(item), Free($"{directory}/{name}", folders), found);
            }
            else
            {
                found.Add((item, directory));
            }
        }
    }

    private IEnumerable<IMedia> Children(IMedia folder)
    {
        for (long page = 0, total = 1; page * PageSize < total; page++)
        {
            foreach (var child in media.GetPagedChildren(folder.Id, page, PageSize, out total))
            {
                yield return child;
            }
        }
    }

    private static string SafeName(string name) =>
        FolderFiles.IsSafe(name)
            ? name
            : ExportPaths.Slug(Path.GetFileNameWithoutExtension(name)) + Path.GetExtension(name).ToLowerInvariant();

    /// <summary>The path, or one with a number, such that neither the file nor its sidecar lies where another does.</summary>
    private static string Free(string path, HashSet<string> taken)
    {
        var free = path;
        for (var number = 2; taken.Contains(free) || taken.Contains(free + ".json"); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(path, null)}-{number}{Path.GetExtension(path)}");
        }

        taken.Add(free);
        taken.Add(free + ".json");
        return free;
    }
}

/// <summary>A stored media item and its place in the folder.</summary>
internal sealed record PlacedMedia(IMedia Item, SeedType Type, string Path);
