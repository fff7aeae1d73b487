using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Inpud.Cms.Tests.Storage.Media;

public sealed class MediaTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IMediaService Media => cms.Get<IMediaService>();

    [Fact]
    public async Task A_media_item_comes_back_with_what_its_file_says_of_itself()
    {
        var folder = await _given.FolderAsync("Covers");
        var file = await _given.FileAsync("Отчёт", folder.Id);

        Assert.Equal(("Отчёт", folder.Id, $"{folder.Path},{file.Id}", 2), (file.Name, file.ParentId, file.Path, file.Level));
        Assert.Equal("txt", file.GetValue<string>(Constants.Conventions.Media.Extension));
        Assert.Equal(file.Key, Media.GetPagedChildren(folder.Id, 0, 10, out var total).Single().Key);
        Assert.Equal((1L, 1), (total, Media.CountChildren(folder.Id)));
        Assert.Equal(folder.Key, Media.GetParent(file)!.Key);
    }

    [Fact]
    public async Task A_media_item_is_found_by_the_path_of_its_file()
    {
        var file = await _given.FileAsync("Found", path: $"/media/{Guid.NewGuid():N}/наш отчёт 2026.txt");
        var path = file.GetValue<string>(Constants.Conventions.Media.File)!;

        Assert.Equal(file.Key, Media.GetMediaByPath(path)!.Key);
        Assert.Equal(file.Key, Media.GetMediaByPath(path + "?width=200")!.Key);
        Assert.Null(Media.GetMediaByPath(path[..^4]));
        Assert.Null(Media.GetMediaByPath("/media/%' OR 1=1"));
    }

    [Fact]
    public async Task A_media_item_has_one_version_however_often_it_is_saved()
    {
        var file = await _given.FileAsync("Saved twice");
        file.SetValue("altText", "A tree");
        file = _given.Saved(file);
        file.SetValue("altText", "Two trees");
        file = _given.Saved(file);

        Assert.Equal("Two trees", file.GetValue("altText"));
        Assert.Single(Media.GetVersions(file.Id));
    }

    [Fact]
    public async Task A_folder_moves_with_its_files()
    {
        var (from, to) = (await _given.FolderAsync("From"), await _given.FolderAsync("To"));
        var inner = await _given.FolderAsync("Inner", from.Id);
        var file = await _given.FileAsync("Inside", inner.Id);

        Assert.True(Media.Move(inner, to.Id).Success);

        file = _given.Reload(file);
        Assert.Equal(($"{to.Path},{inner.Id},{file.Id}", 3), (file.Path, file.Level));
        Assert.Equal([to.Key, inner.Key], Media.GetAncestors(file).Select(x => x.Key));
        Assert.Equal(2, Media.CountDescendants(to.Id));
    }

    [Fact]
    public async Task What_is_thrown_away_is_restored_to_where_it_was_and_loses_its_file_only_when_the_bin_is_emptied()
    {
        var folder = await _given.FolderAsync("Bin folder");
        var file = await _given.FileAsync("Bin file", folder.Id);
        var bin = cms.Get<IMediaRecycleBinQueryService>();
        Assert.True(Media.MoveToRecycleBin(file).Success);

        file = _given.Reload(file);
        Assert.Equal((true, $"-1,-21,{file.Id}"), (file.Trashed, file.Path));
        Assert.Equal(folder.Key, (await bin.GetOriginalParentAsync(file.Key)).Result!.Key);
        Assert.True(Media.Move(file, folder.Id).Success);
        file = _given.Reload(file);
        Assert.Equal((false, folder.Id), (file.Trashed, file.ParentId));
        Assert.Equal(RecycleBinQueryResultType.NotTrashed, (await bin.GetOriginalParentAsync(file.Key)).Status);

        var path = file.GetValue<string>(Constants.Conventions.Media.File)!;
        var files = cms.Get<MediaFileManager>().FileSystem;
        Media.MoveToRecycleBin(file);
        Assert.True(files.FileExists(files.GetRelativePath(path)));
        Assert.True((await Media.EmptyRecycleBinAsync(Given.Actor)).Success);
        Assert.Null(Media.GetById(file.Key));
        Assert.False(files.FileExists(files.GetRelativePath(path)));
    }

    [Fact]
    public async Task What_was_thrown_away_at_the_root_is_restored_to_the_root()
    {
        var file = await _given.FileAsync("Root file");
        Media.MoveToRecycleBin(file);

        Assert.Equal(RecycleBinQueryResultType.ParentIsRoot, (await cms.Get<IMediaRecycleBinQueryService>().GetOriginalParentAsync(file.Key)).Status);
        Media.Move(_given.Reload(file), -1);
        Assert.False(_given.Reload(file).Trashed);
    }

    [Fact]
    public async Task Files_of_a_folder_stay_in_the_order_they_are_sorted_in()
    {
        var folder = await _given.FolderAsync("Sorted files");
        foreach (var name in new[] { "a", "b", "c" })
        {
            await _given.FileAsync(name, folder.Id);
        }

        Assert.True(Media.Sort(Media.GetPagedChildren(folder.Id, 0, 10, out _).Reverse()));

        Assert.Equal(["c", "b", "a"], Media.GetPagedChildren(folder.Id, 0, 10, out _).Select(x => x.Name));
        Assert.Equal(
            ["a", "b", "c"], Media.GetPagedChildren(folder.Id, 0, 10, out _, ordering: Ordering.By("name")).Select(x => x.Name));
    }

    [Fact]
    public async Task Two_files_of_one_name_in_one_folder_get_different_names()
    {
        var folder = await _given.FolderAsync("Same names");

        var names = new[] { await _given.FileAsync("Report", folder.Id), await _given.FileAsync("report", folder.Id) }.Select(x => x.Name);

        Assert.Equal(["Report", "report (1)"], names);
    }

    [Fact]
    public async Task Deleting_a_folder_deletes_what_is_in_it()
    {
        var folder = await _given.FolderAsync("Deleted folder");
        var file = await _given.FileAsync("Deleted file", folder.Id);

        Assert.True(Media.Delete(folder).Success);

        Assert.Null(Media.GetById(file.Key));
        Assert.Null(Media.GetById(folder.Key));
    }
}
