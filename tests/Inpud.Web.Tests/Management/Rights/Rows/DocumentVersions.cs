using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Earlier states: read by readers, brought back by editors.</summary>
internal static class DocumentVersions
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetDocumentVersion", Person.Both, async w => new Call { Query = $"?documentId={(await HistoryAsync(w)).Key}&culture=fr", Shows = "isCurrentDraftVersion" }),
        new("GetDocumentVersionById", Person.Both, async w => new Call((await HistoryAsync(w)).Version) { Shows = World.French }),
        new("PutDocumentVersionByIdPreventCleanup", Person.Both, async w =>
        {
            var (key, version) = await HistoryAsync(w);
            return new Call(version) { Query = "?preventCleanup=true", See = () => IsKeptAsync(w, key, version), Becomes = true };
        }),
        new("PostDocumentVersionByIdRollback", Person.None, async w =>
        {
            var (key, version) = await HistoryAsync(w);
            return new Call(version) { Query = "?culture=fr", See = async () => w.Title(key), Becomes = World.French };
        }),
    ];

    /// <summary>A published document whose French was changed and published since.</summary>
    private static async Task<(Guid Key, Guid Version)> HistoryAsync(World w)
    {
        var key = await w.PublishedAsync();
        await w.Admin.DoAsync(HttpMethod.Put, $"document/{key}", await w.ChangedAsync(key));
        var versions = await w.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, "fr", 0, 10);
        return (key, versions.Result!.Items.First(x => x.CurrentPublishedVersion).VersionId.ToGuid());
    }

    private static async Task<object?> IsKeptAsync(World w, Guid key, Guid version)
    {
        var versions = await w.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, "fr", 0, 10);
        return versions.Result!.Items.Single(x => x.VersionId.ToGuid() == version).PreventCleanup;
    }
}
