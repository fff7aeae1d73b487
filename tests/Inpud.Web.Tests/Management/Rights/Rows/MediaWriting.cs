using Inpud.Web.Tests.Management.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Whoever edits content adds media where they are picked; changing, moving and deleting belongs to the media section.</summary>
internal static class MediaWriting
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("PostMedia", Person.Both, w =>
        {
            var key = Guid.NewGuid();
            w.ForgetMedia(key);
            return new Call { Body = New(key), See = async () => w.StoredMedia(key)?.Name, Becomes = "New" };
        }),
        new("PostMediaValidate", Person.Both, _ => new Call { Body = New(Guid.NewGuid()) }),
        new("PutMediaById", Person.None, async w =>
        {
            var key = await w.FolderAsync();
            return new Call(key) { Body = await RenamedAsync(w, key), See = async () => w.StoredMedia(key)!.Name, Becomes = "Renamed" };
        }),
        new("PutMediaByIdValidate", Person.None, async w =>
        {
            var key = await w.FolderAsync();
            return new Call(key) { Body = await RenamedAsync(w, key) };
        }),
        new("PutMediaByIdMove", Person.None, async w =>
        {
            var (key, target) = (await w.FolderAsync(), await w.FolderAsync(name: "Target"));
            return new Call(key) { Body = new { target = World.Ref(target) }, See = async () => w.StoredMedia(key)!.ParentId == w.StoredMedia(target)!.Id, Becomes = true };
        }),
        new("PutMediaSort", Person.None, async w =>
        {
            var (above, first, second) = await ThreeAsync(w);
            var sorting = new[] { new { id = second, sortOrder = 0 }, new { id = first, sortOrder = 1 } };
            return new Call { Body = new { parent = World.Ref(above), sorting }, See = () => FirstBelowAsync(w, above), Becomes = "Alpha" };
        }),
        new("PutMediaByIdSortChildren", Person.None, async w =>
        {
            var (above, _, _) = await ThreeAsync(w);
            return new Call(above) { Body = ByName, See = () => FirstBelowAsync(w, above), Becomes = "Alpha" };
        }),
        new("PutMediaRootSortChildren", Person.None, async w =>
        {
            var key = await w.FolderAsync(name: "0 before all others");
            return new Call { Body = ByName, See = async () => w.StoredMedia(key)!.SortOrder, Becomes = 0 };
        }),
        new("PutMediaByIdMoveToRecycleBin", Person.None, async w =>
        {
            var key = await w.FolderAsync();
            return new Call(key) { See = async () => w.StoredMedia(key)!.Trashed, Becomes = true };
        }),
        new("PutRecycleBinMediaByIdRestore", Person.None, async w =>
        {
            var key = await w.ThrownFolderAsync();
            return new Call(key) { Body = new { target = (object?)null }, See = async () => w.StoredMedia(key)!.Trashed, Becomes = false };
        }),
        new("DeleteMediaById", Person.None, async w => Gone(w, await w.FolderAsync(), inRoute: true)),
        new("DeleteRecycleBinMediaById", Person.None, async w => Gone(w, await w.ThrownFolderAsync(), inRoute: true)),
        new("DeleteRecycleBinMedia", Person.None, async w => Gone(w, await w.ThrownFolderAsync(), inRoute: false)),
    ];

    private static object ByName => new { field = "Name", direction = "Ascending" };

    private static object New(Guid key) => MediaEditor.NewItem(key, "New", Constants.MediaTypes.Guids.FolderGuid, null, upload: null);

    private static async Task<object> RenamedAsync(World w, Guid key)
    {
        var opened = await w.Admin.GetAsync($"media/{key}");
        opened["variants"]![0]!["name"] = "Renamed";
        return opened;
    }

    private static Call Gone(World w, Guid key, bool inRoute) => new(inRoute ? [key] : []) { See = async () => w.StoredMedia(key) is null, Becomes = true };

    private static async Task<(Guid Above, Guid First, Guid Second)> ThreeAsync(World w)
    {
        var above = await w.FolderAsync(name: "Above");
        return (above, await w.FolderAsync(above, "Beta"), await w.FolderAsync(above, "Alpha"));
    }

    private static async Task<object?> FirstBelowAsync(World w, Guid above) =>
        w.Get<IMediaService>().GetPagedChildren(w.StoredMedia(above)!.Id, 0, 10, out _).MinBy(x => x.SortOrder)!.Name;
}
