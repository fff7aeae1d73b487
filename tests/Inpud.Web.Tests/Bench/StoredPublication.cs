using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;

namespace Inpud.Web.Tests.Bench;

/// <summary>Everything that is stored of a document, without the ids and instants that differ each time.</summary>
internal static class StoredPublication
{
    public static IReadOnlyList<string> Describe(CmsDbContext db, Guid key)
    {
        var node = db.Nodes.Single(x => x.Key == key);
        var content = db.Contents.Single(x => x.NodeId == node.Id);
        return
        [
            $"node {node.ParentId} {node.Level} {node.Path.Replace($",{node.Id}", ",own", StringComparison.Ordinal)} {node.SortOrder} "
                + $"{node.Trashed} {node.CreatorId} {node.Name} {node.ObjectType}",
            $"content {content.ContentTypeId} {content.Published} {content.Edited}",
            .. db.Versions.Where(x => x.NodeId == node.Id).OrderBy(x => x.Id).ToList().SelectMany(x => Describe(db, x)),
            .. db.DocumentUrls.Where(x => x.DocumentKey == key).OrderBy(x => x.LanguageId).ThenBy(x => x.IsDraft).AsEnumerable()
                .Select(x => $"url {x.LanguageId} {x.UrlSegment} {x.IsDraft} {x.IsPrimary}"),
            .. db.PublishedMedia.Where(x => x.NodeId == node.Id).AsEnumerable().Select(x => $"media {x.MediaKey}"),
            .. db.Relations.Where(x => x.ParentId == node.Id).OrderBy(x => x.ChildId).AsEnumerable()
                .Select(x => $"relation {x.ChildId} {x.RelationTypeId} {x.Comment}"),
        ];
    }

    private static IEnumerable<string> Describe(CmsDbContext db, ContentVersionRow version) =>
    [
        $"version {version.Current} {version.Published} {version.Name} {version.UserId} {version.TemplateId} {version.PreventCleanup}",
        .. db.Variants.Where(x => x.VersionId == version.Id).OrderBy(x => x.LanguageId).AsEnumerable()
            .Select(x => $"variant {x.LanguageId} {x.Name} {x.NameKey} {x.Edited} {x.Values}"),
    ];
}
