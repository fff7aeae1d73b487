using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>The tree of documents. Who has start nodes sees these, what lies below, and the names on the way to them.</summary>
internal static class DocumentTree
{
    private static readonly Ordering _sorted = Ordering.By("sortOrder");

    public static void Map(RouteGroupBuilder api)
    {
        // Start nodes are picked in the users section, documents in all of them.
        string[] sections =
        [
            Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Users, Constants.Applications.Settings,
            Constants.Applications.Packages, Constants.Applications.Members,
        ];
        var tree = api.MapGroup("tree/document").WithTags("Document").NeedsSection(sections);
        tree.MapGet("root", Root).WithName("GetTreeDocumentRoot").Produces<PagedResponse<DocumentTreeItemResponseModel>>();
        tree.MapGet("children", Children).WithName("GetTreeDocumentChildren").Produces<PagedResponse<DocumentTreeItemResponseModel>>();
        tree.MapGet("ancestors", Ancestors).WithName("GetTreeDocumentAncestors").Produces<IEnumerable<DocumentTreeItemResponseModel>>();
        tree.MapGet("siblings", Siblings).WithName("GetTreeDocumentSiblings").Produces<SubsetResponse<DocumentTreeItemResponseModel>>();
    }

    private static Task<IResult> Root(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities) =>
        BelowAsync(null, Constants.System.RootString, asked, see, describe, entities);

    private static async Task<IResult> Children(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities) =>
        asked.Key("parentId") is { } key && entities.Get(key, UmbracoObjectTypes.Document) is { Trashed: false } parent
            ? await BelowAsync(key, parent.Path, asked, see, describe, entities)
            : Answers.Ok(new PagedResponse<DocumentTreeItemResponseModel>(0, []));

    private static async Task<IResult> BelowAsync(
        Guid? parent, string path, Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        var (total, items) = await PageAsync(parent, path, asked, see, describe, entities);
        return Answers.Ok(new PagedResponse<DocumentTreeItemResponseModel>(total, items));
    }

    private static async Task<(long Total, IReadOnlyList<DocumentTreeItemResponseModel> Items)> PageAsync(
        Guid? parent, string path, Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        var starts = await see.StartNodesAsync(asked.Key("dataTypeId"));
        var (total, found) = starts.Hold(path) ? PageBelow(parent, asked, entities) : OnTheWay(starts, path, asked, entities);
        var seen = await see.AmongAsync(found, starts);
        return (total - (found.Count - seen.Count), [.. await describe.TreeAsync(seen)]);
    }

    private static (long Total, IReadOnlyList<IEntitySlim> Found) PageBelow(Guid? parent, Asked asked, IEntityService entities)
    {
        if (asked.Take == 0)
        {
            entities.GetPagedChildren(parent, UmbracoObjectTypes.Document, 0, 0, out var count);
            return (count, []);
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = entities.GetPagedChildren(
            parent, UmbracoObjectTypes.Document, page.Skip, page.Size, out var total, filter: null, _sorted);
        return (total, [.. page.Cut(found, asked.Take)]);
    }

    private static (long Total, IReadOnlyList<IEntitySlim> Found) OnTheWay(StartNodes starts, string path, Asked asked, IEntityService entities)
    {
        var all = NextBelow(starts, path, entities);
        return (all.Count, [.. all.Skip(asked.Skip).Take(asked.Take)]);
    }

    private static IReadOnlyList<IEntitySlim> NextBelow(StartNodes starts, string path, IEntityService entities)
    {
        var ids = starts.NextBelow(path);
        return ids.Length == 0 ? [] : [.. entities.GetAll(UmbracoObjectTypes.Document, ids).Where(x => !x.Trashed).OrderBy(x => x.SortOrder)];
    }

    private static async Task<IResult> Ancestors(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        if (asked.Key("descendantId") is not { } key || entities.Get(key, UmbracoObjectTypes.Document) is not { } document)
        {
            return Answers.Ok<DocumentTreeItemResponseModel[]>([]);
        }

        var found = entities.GetAll(UmbracoObjectTypes.Document, [.. describe.AncestorsOf(document).Select(x => x.Id), key])
            .OrderBy(x => x.Level);
        return Answers.Ok(await describe.TreeAsync(await see.AmongAsync(found, await see.StartNodesAsync())));
    }

    private static async Task<IResult> Siblings(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        if (asked.Key("target") is not { } key || entities.Get(key, UmbracoObjectTypes.Document) is not { } target)
        {
            return Answers.Ok(new SubsetResponse<DocumentTreeItemResponseModel>(0, 0, []));
        }

        if (target.Trashed)
        {
            // Beside what lies in the bin, the client shows the tree around it: there it begins at its beginning.
            var (total, items) = await PageAsync(null, Constants.System.RootString, asked, see, describe, entities);
            return Answers.Ok(new SubsetResponse<DocumentTreeItemResponseModel>(0, total - items.Count, items));
        }

        var starts = await see.StartNodesAsync(asked.Key("dataTypeId"));
        var parentPath = target.Path[..target.Path.LastIndexOf(',')];
        var (before, after) = (Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000));
        long totalBefore, totalAfter;
        IReadOnlyList<IEntitySlim> found;
        if (starts.Hold(parentPath))
        {
            found = [.. entities.GetSiblings(key, [UmbracoObjectTypes.Document], before, after, out totalBefore, out totalAfter, null, _sorted)];
        }
        else
        {
            var all = NextBelow(starts, parentPath, entities);
            var place = all.ToList().FindIndex(x => x.Key == key);
            var from = Math.Max(0, place - before);
            found = place < 0 ? [] : [.. all.Skip(from).Take(place - from + 1 + after)];
            (totalBefore, totalAfter) = place < 0 ? (0, 0) : (from, all.Count - from - found.Count);
        }

        var seen = await see.AmongAsync(found, starts);
        return Answers.Ok(new SubsetResponse<DocumentTreeItemResponseModel>(totalBefore, totalAfter, await describe.TreeAsync(seen)));
    }
}
