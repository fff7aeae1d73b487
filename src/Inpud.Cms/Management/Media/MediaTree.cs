using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Media;

/// <summary>The media tree as its reader sees it; see <see cref="Sight"/>.</summary>
internal sealed class MediaTree(IEntityService entities, Sights sights, DescribeMedia describe, IBackOfficeSecurityAccessor security)
{
    /// <param name="parentKey">Null for the root.</param>
    public async Task<IResult> ChildrenAsync(Guid? parentKey, Asked asked)
    {
        var sight = await sights.OfAsync(security.User, asked.Key("dataTypeId"));
        var parent = parentKey is { } key ? entities.Get(key, UmbracoObjectTypes.Media) : null;
        if (parentKey is not null && parent is null)
        {
            return Answers.Ok(new PagedResponse<MediaTreeItemResponseModel>(0, []));
        }

        var (total, items) = Children(parent, sight, asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<MediaTreeItemResponseModel>(total, describe.Branches([.. items], sight)));
    }

    /// <summary>From the root to the item itself.</summary>
    public IResult Ancestors(Guid descendant)
    {
        var sight = sights.Of(security.User);
        return Answers.Ok(entities.Get(descendant, UmbracoObjectTypes.Media) is { } item && sight.Shows(item.Path)
            ? describe.Branches(Path(item), sight)
            : []);
    }

    public async Task<IResult> SiblingsAsync(Guid target, Asked asked)
    {
        var sight = await sights.OfAsync(security.User, asked.Key("dataTypeId"));
        if (entities.Get(target, UmbracoObjectTypes.Media) is not { } item || !(item.Trashed || sight.Shows(item.Path)))
        {
            return Answers.NotFound();
        }

        if (item.Trashed)
        {
            // Beside what lies in the bin, the client shows the tree around it: there it begins at its beginning.
            var (total, items) = Children(null, sight, asked.Skip, asked.Take);
            IEntitySlim[] beginning = [.. items];
            return Answers.Ok(new SubsetResponse<MediaTreeItemResponseModel>(0, total - beginning.Length, describe.Branches(beginning, sight)));
        }

        var (before, after) = (Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000));
        var parent = item.ParentId > 0 ? entities.Get(item.ParentId, UmbracoObjectTypes.Media) : null;
        if (sight.MayOpen(parent?.Path ?? Constants.System.RootString))
        {
            var around = entities.GetSiblings(target, [UmbracoObjectTypes.Media], before, after, out var earlier, out var later).ToArray();
            return Answers.Ok(new SubsetResponse<MediaTreeItemResponseModel>(earlier, later, describe.Branches(around, sight)));
        }

        var all = Steps(parent, sight);
        var place = all.FindIndex(x => x.Key == target);
        var first = Math.Max(0, place - before);
        IEntitySlim[] part = [.. all.Skip(first).Take(place - first + 1 + after)];
        return Answers.Ok(new SubsetResponse<MediaTreeItemResponseModel>(
            first, Math.Max(0, all.Count - place - 1 - after), describe.Branches(part, sight)));
    }

    public IResult Items(Guid[] keys)
    {
        var sight = sights.Of(security.User);
        return Answers.Ok(describe.Items([.. All(keys).Where(x => sight.Shows(x.Path))]));
    }

    public IResult ItemAncestors(Guid[] keys)
    {
        var sight = sights.Of(security.User);
        return Answers.Ok(All(keys).Where(x => sight.Shows(x.Path))
            .Select(x => new MediaItemAncestorsResponseModel(x.Key, describe.Items([.. Path(x).Where(step => step.Id != x.Id)]))).ToArray());
    }

    private IEnumerable<IEntitySlim> All(Guid[] keys) => keys.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Media, keys);

    private IEntitySlim[] Path(IEntitySlim item)
    {
        int[] ids = [.. item.Path.Split(',').Select(int.Parse).Where(id => id > 0)];
        return [.. entities.GetAll(UmbracoObjectTypes.Media, ids).OrderBy(x => x.Level)];
    }

    private (long Total, IReadOnlyList<IEntitySlim> Items) Children(IEntitySlim? parent, Sight sight, int skip, int take) =>
        sight.MayOpen(parent?.Path ?? Constants.System.RootString)
            ? Paging.Part(skip, take, (long page, int size, out long total) =>
                entities.GetPagedChildren(parent?.Id ?? Constants.System.Root, UmbracoObjectTypes.Media, page, size, out total))
            : Steps(parent, sight).Part(skip, take);

    private List<IEntitySlim> Steps(IEntitySlim? parent, Sight sight)
    {
        var ids = sight.StepsBelow(parent?.Path ?? Constants.System.RootString);
        return ids.Length == 0 ? [] : [.. entities.GetAll(UmbracoObjectTypes.Media, ids).Where(x => !x.Trashed).OrderBy(x => x.SortOrder).ThenBy(x => x.Id)];
    }
}
