using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Media;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.MediaTypes;

/// <summary>The tree of media types and the folders they lie in.</summary>
internal static class MediaTypeTree
{
    private static readonly UmbracoObjectTypes[] _folders = [UmbracoObjectTypes.MediaTypeContainer];
    private static readonly UmbracoObjectTypes[] _all = [UmbracoObjectTypes.MediaTypeContainer, UmbracoObjectTypes.MediaType];

    public static void Map(RouteGroupBuilder tree, string[] readers)
    {
        tree.MapGet("root", (Asked asked, IEntityService entities) => Children(Constants.System.Root, null, asked, entities))
            .NeedsSection(readers).WithName("GetTreeMediaTypeRoot").Produces<PagedResponse<MediaTypeTreeItemResponseModel>>();
        tree.MapGet("children", (Asked asked, IEntityService entities) => asked.Key("parentId") is { } key && Find(key, entities) is { } parent
                ? Children(parent.Id, key, asked, entities)
                : Answers.Ok(new PagedResponse<MediaTypeTreeItemResponseModel>(0, [])))
            .NeedsSection(readers).WithName("GetTreeMediaTypeChildren").Produces<PagedResponse<MediaTypeTreeItemResponseModel>>();
        tree.MapGet("ancestors", Ancestors).NeedsSection(readers).WithName("GetTreeMediaTypeAncestors").Produces<MediaTypeTreeItemResponseModel[]>();
        tree.MapGet("siblings", Siblings).NeedsSection(readers).WithName("GetTreeMediaTypeSiblings").Produces<SubsetResponse<MediaTypeTreeItemResponseModel>>();
    }

    private static IResult Children(int parentId, Guid? parentKey, Asked asked, IEntityService entities)
    {
        var (total, part) = Below(parentId, asked, entities).Part(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<MediaTypeTreeItemResponseModel>(total, part.Select(x => Describe(x, parentKey))));
    }

    private static IResult Ancestors(Asked asked, IEntityService entities)
    {
        if (Find(asked.Key("descendantId") ?? Guid.Empty, entities) is not { } item)
        {
            return Answers.Ok(Array.Empty<MediaTypeTreeItemResponseModel>());
        }

        int[] ids = [.. item.Path.Split(',').Select(int.Parse).Where(id => id > 0)];
        IEntitySlim[] steps = [.. entities.GetAll(_all, ids).OrderBy(x => x.Level)];
        return Answers.Ok(steps.Select((x, at) => Describe(x, at == 0 ? null : steps[at - 1].Key)).ToArray());
    }

    private static IResult Siblings(Asked asked, IEntityService entities)
    {
        if (Find(asked.Key("target") ?? Guid.Empty, entities) is not { } item)
        {
            return Answers.NotFound();
        }

        var parent = item.ParentId > 0 ? entities.Get(item.ParentId)?.Key : null;
        var all = Below(item.ParentId, asked, entities);
        var place = Array.FindIndex(all, x => x.Key == item.Key);
        var (before, after) = (Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000));
        var first = Math.Max(0, place - before);
        return Answers.Ok(new SubsetResponse<MediaTypeTreeItemResponseModel>(
            first, Math.Max(0, all.Length - place - 1 - after), all.Skip(first).Take(place - first + 1 + after).Select(x => Describe(x, parent))));
    }

    private static IEntitySlim? Find(Guid key, IEntityService entities) => entities.GetAll(_all, [key]).FirstOrDefault();

    /// <summary>Folders first, each by name.</summary>
    private static IEntitySlim[] Below(int parentId, Asked asked, IEntityService entities) =>
    [
        .. entities.GetAll(asked.Flag("foldersOnly") is true ? _folders : _all, Array.Empty<int>())
            .Where(x => x.ParentId == parentId)
            .OrderBy(x => !IsFolder(x)).ThenBy(x => x.Name, StringComparer.CurrentCultureIgnoreCase),
    ];

    private static bool IsFolder(IEntitySlim item) => item.NodeObjectType == Constants.ObjectTypes.MediaTypeContainer;

    private static MediaTypeTreeItemResponseModel Describe(IEntitySlim item, Guid? parent) => new(
        item.Key,
        item.Name ?? "",
        IsFolder(item) ? "icon-folder" : (item as IContentEntitySlim)?.ContentTypeIcon ?? "icon-picture",
        IsFolder(item),
        IsDeletable: false,
        NoAccess: false,
        item.HasChildren,
        ReferenceByIdModel.Of(parent),
        []);
}
