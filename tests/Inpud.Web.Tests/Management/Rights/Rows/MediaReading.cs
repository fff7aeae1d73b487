using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Media as they are seen: whoever edits content picks from them. Their bin belongs to the media section.</summary>
internal static class MediaReading
{
    private const string Folder = "A folder";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetTreeMediaRoot", Person.Both, Asked(_ => "?take=1000", Folder)),
        new("GetTreeMediaChildren", Person.Both, async w =>
        {
            var above = await w.FolderAsync(name: "Above");
            await w.FolderAsync(above);
            return new Call { Query = $"?parentId={above}", Shows = Folder };
        }),
        new("GetTreeMediaAncestors", Person.Both, Asked(key => $"?descendantId={key}", Folder)),
        new("GetTreeMediaSiblings", Person.Both, Asked(key => $"?target={key}", Folder)),
        new("GetItemMedia", Person.Both, Asked(key => $"?id={key}", Folder)),
        new("GetItemMediaAncestors", Person.Both, async w =>
        {
            var above = await w.FolderAsync();
            return new Call { Query = $"?id={await w.FolderAsync(above, "Below")}", Shows = Folder };
        }),
        new("GetItemMediaSearch", Person.Both, Asked(_ => "?query=folder", Folder)),
        new("GetCollectionMedia", Person.Both, Asked(_ => "?take=1000", Folder)),
        new("GetMediaConfiguration", Person.Both, _ => new Call { Shows = "disableDeleteWhenReferenced" }),
        new("GetMediaById", Person.Both, Of(Folder)),
        new("GetMediaByIdAuditLog", Person.Both, Of("logType")),
        new("GetMediaByIdReferencedBy", Person.Both, Of("total")),
        new("GetMediaByIdReferencedDescendants", Person.Both, Of("total")),
        new("GetMediaAreReferenced", Person.Both, w => new Call { Query = $"?id={Cover(w)}", Shows = Cover(w).ToString() }),
        new("GetMediaUrls", Person.Both, w => new Call { Query = $"?id={Cover(w)}", Shows = "/media/" }),
        new("GetImagingResizeUrls", Person.Both, w => new Call { Query = $"?id={Cover(w)}", Shows = "/media/" }),
        new("GetRecycleBinMediaRoot", Person.None, Thrown(_ => "?take=1000", Folder)),
        new("GetRecycleBinMediaChildren", Person.None, Thrown(key => $"?parentId={key}", "total")),
        new("GetRecycleBinMediaSiblings", Person.None, Thrown(key => $"?target={key}", Folder)),
        new("GetRecycleBinMediaReferencedBy", Person.None, Thrown(_ => "", "total")),
        new("GetRecycleBinMediaByIdOriginalParent", Person.None, async w => new Call(await w.ThrownFolderAsync()) { Shows = "null" }),
    ];

    /// <summary>A picture that the demonstration content uses.</summary>
    private static Guid Cover(World w)
    {
        var relation = w.Get<IRelationService>().GetByRelationTypeAlias(Constants.Conventions.RelationTypes.RelatedMediaAlias)!.First();
        return w.Get<IMediaService>().GetById(relation.ChildId)!.Key;
    }

    private static Func<World, Task<Call>> Of(string shows) => async w => new Call(await w.FolderAsync()) { Shows = shows };

    private static Func<World, Task<Call>> Asked(Func<Guid, string> query, string shows) =>
        async w => new Call { Query = query(await w.FolderAsync()), Shows = shows };

    private static Func<World, Task<Call>> Thrown(Func<Guid, string> query, string shows) =>
        async w => new Call { Query = query(await w.ThrownFolderAsync()), Shows = shows };
}
