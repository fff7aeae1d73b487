using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>Finds or makes the media folders that directories below <c>media/</c> stand for.</summary>
internal sealed class MediaFolders(IMediaService media, IMediaEditingService editing, SeedRun run)
{
    /// <summary>What the keys of folders follow from; never changed.</summary>
    private static readonly Guid Folders = new("0a7c1e52-0a43-4a53-8f0e-6a5a3f1f7b11");

    private const int MostFolders = 10_000;

    private readonly Dictionary<string, IMedia?> byPath = new(StringComparer.Ordinal) { [SeedMedia.Root] = null };

    /// <summary>The folder of a directory; null for <c>media/</c> itself, and where the site refused one.</summary>
    public async Task<IMedia?> AtAsync(string directory)
    {
        if (byPath.TryGetValue(directory, out var known))
        {
            return known;
        }

        var slash = directory.LastIndexOf('/');
        var parent = await AtAsync(directory[..slash]);
        return byPath[directory] = Find(parent, directory, directory[(slash + 1)..])
            ?? await MakeAsync(parent, directory, directory[(slash + 1)..]);
    }

    private IMedia? Find(IMedia? parent, string directory, string name) =>
        media.GetById(StableKey.Of(Folders, directory)) is { Trashed: false } made
            ? made
            : media.GetPagedChildren(parent?.Id ?? Constants.System.Root, 0, MostFolders, out _)
                .FirstOrDefault(child => child.ContentType.Alias == Constants.Conventions.MediaTypes.Folder && child.Name == name);

    private async Task<IMedia?> MakeAsync(IMedia? parent, string directory, string name)
    {
        var key = StableKey.Of(Folders, directory);
        var made = await editing.CreateAsync(
            new MediaCreateModel
            {
                Key = media.GetById(key) is null ? key : null,
                ContentTypeKey = Constants.MediaTypes.Guids.FolderGuid,
                ParentKey = parent?.Key,
                Variants = [new VariantModel { Name = name }],
            },
            run.User);
        if (!made.Success)
        {
            run.Refused(directory, null, made.Status);
        }

        return made.Result.Content;
    }
}
