using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Hosting;

public sealed partial class Given
{
    private const string FileType = "storedFile";
    private const string FolderType = "storedFolder";

    /// <summary>A media item with a file of its own, below a folder or at the root.</summary>
    public async Task<IMedia> FileAsync(string name, int parentId = -1, string? path = null)
    {
        await MediaTypesAsync();
        var media = cms.Get<IMediaService>().CreateMedia(name, parentId, FileType);
        path ??= $"/media/{Guid.NewGuid():N}/{Guid.NewGuid():N}.txt";
        var files = cms.Get<MediaFileManager>().FileSystem;
        using (var content = new MemoryStream("text"u8.ToArray()))
        {
            files.AddFile(files.GetRelativePath(path), content);
        }

        media.SetValue(Constants.Conventions.Media.File, path);
        return Saved(media);
    }

    public async Task<IMedia> FolderAsync(string name, int parentId = -1)
    {
        await MediaTypesAsync();
        return Saved(cms.Get<IMediaService>().CreateMedia(name, parentId, FolderType));
    }

    public IMedia Saved(IMedia media)
    {
        Assert.True(cms.Get<IMediaService>().Save(media).Success);
        return Reload(media);
    }

    public IMedia Reload(IMedia media) => cms.Get<IMediaService>().GetById(media.Key)!;

    /// <summary>The value of a media picker that has picked the given items.</summary>
    public static string Picked(params IMedia[] media) =>
        "[" + string.Join(",", media.Select(x => $$"""{"key":"{{Guid.NewGuid()}}","mediaKey":"{{x.Key}}"}""")) + "]";

    /// <summary>The value of a document picker that has picked the given items.</summary>
    public static string Picked(params IContent[] documents) => string.Join(",", documents.Select(x => new GuidUdi(Constants.UdiEntityType.Document, x.Key)));

    private async Task MediaTypesAsync()
    {
        await EnglishAndFrenchAsync();
        var types = cms.Get<IMediaTypeService>();
        if (types.Get(FileType) is not null)
        {
            return;
        }

        var strings = cms.Get<IShortStringHelper>();
        var upload = await DataTypeAsync(Constants.PropertyEditors.Aliases.UploadField, ValueStorageType.Nvarchar);
        var file = new MediaType(strings, -1) { Alias = FileType, Name = "Stored file", Icon = "icon-document", AllowedAsRoot = true, Key = Guid.NewGuid() };
        file.AddPropertyGroup("file", "File");
        file.AddPropertyType(new PropertyType(strings, upload, Constants.Conventions.Media.File) { Name = "File" }, "file");
        file.AddPropertyType(new PropertyType(strings, await TextAsync(), Constants.Conventions.Media.Extension) { Name = "Extension" }, "file");
        file.AddPropertyType(new PropertyType(strings, await TextAsync(), "altText") { Name = "Alternative text" }, "file");
        Assert.Equal(ContentTypeOperationStatus.Success, (await types.CreateAsync(file, Actor)).Result);
        var folder = new MediaType(strings, -1) { Alias = FolderType, Name = "Stored folder", Icon = "icon-folder", AllowedAsRoot = true, Key = Guid.NewGuid() };
        folder.AllowedContentTypes = [new ContentTypeSort(file.Key, 0, FileType), new ContentTypeSort(folder.Key, 1, FolderType)];
        Assert.Equal(ContentTypeOperationStatus.Success, (await types.CreateAsync(folder, Actor)).Result);
    }
}
