using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Content;

/// <summary>The trees of types and data types: folders and what lies in them, by name.</summary>
/// <typeparam name="TItem">How the client wants one of them.</typeparam>
/// <param name="OfType">What the tree holds.</param>
/// <param name="Folder">What its folders are.</param>
/// <param name="Describe">Makes the client's items of what was found, in its order.</param>
internal sealed record TypeTree<TItem>(
    UmbracoObjectTypes OfType, UmbracoObjectTypes Folder, Func<IReadOnlyList<TreeEntity>, IServiceProvider, Task<IEnumerable<TItem>>> Describe)
{
    private static readonly Ordering _byName = Ordering.By("name");

    /// <param name="tree">The group of this tree.</param>
    /// <param name="name">How the client names the tree in its operations.</param>
    public void Map(RouteGroupBuilder tree, string name)
    {
        tree.MapGet("root", (Asked asked, IEntityService entities, IServiceProvider services) => BelowAsync(null, asked, entities, services))
            .WithName($"GetTree{name}Root").Produces<PagedResponse<TItem>>();
        tree.MapGet("children", (Asked asked, IEntityService entities, IServiceProvider services) => asked.Key("parentId") is { } parent
                ? BelowAsync(parent, asked, entities, services)
                : Task.FromResult(Answers.Ok(new PagedResponse<TItem>(0, []))))
            .WithName($"GetTree{name}Children").Produces<PagedResponse<TItem>>();
        tree.MapGet("ancestors", AncestorsAsync).WithName($"GetTree{name}Ancestors").Produces<IEnumerable<TItem>>();
        tree.MapGet("siblings", SiblingsAsync).WithName($"GetTree{name}Siblings").Produces<SubsetResponse<TItem>>();
    }

    private UmbracoObjectTypes[] Kinds(Asked asked) => asked.Flag("foldersOnly") == true ? [Folder] : [OfType, Folder];

    private async Task<IResult> BelowAsync(Guid? parent, Asked asked, IEntityService entities, IServiceProvider services)
    {
        if (asked.Take == 0)
        {
            entities.GetPagedChildren(parent, [Folder, OfType], Kinds(asked), 0, 0, trashed: false, out var count);
            return Answers.Ok(new PagedResponse<TItem>(count, []));
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = entities.GetPagedChildren(
            parent, [Folder, OfType], Kinds(asked), page.Skip, page.Size, trashed: false, out var total, null, _byName);
        return Answers.Ok(new PagedResponse<TItem>(total, await DescribeAsync(page.Cut(found, asked.Take), entities, services)));
    }

    private async Task<IResult> AncestorsAsync(Asked asked, IEntityService entities, IServiceProvider services)
    {
        List<IEntitySlim> way = [];
        for (var at = asked.Key("descendantId") is { } key ? entities.Get(key) : null; at is not null && IsOurs(at); at = entities.Get(at.ParentId))
        {
            way.Insert(0, at);
        }

        return Answers.Ok(await DescribeAsync(way, entities, services));
    }

    private async Task<IResult> SiblingsAsync(Asked asked, IEntityService entities, IServiceProvider services)
    {
        if (asked.Key("target") is not { } key || entities.Get(key) is not { } target || !IsOurs(target))
        {
            return Answers.Ok(new SubsetResponse<TItem>(0, 0, []));
        }

        var found = entities.GetSiblings(
            key, Kinds(asked), Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000), out var before, out var after, null, _byName);
        return Answers.Ok(new SubsetResponse<TItem>(before, after, await DescribeAsync(found, entities, services)));
    }

    private bool IsOurs(IEntitySlim entity) => entity.NodeObjectType == OfType.GetGuid() || entity.NodeObjectType == Folder.GetGuid();

    private Task<IEnumerable<TItem>> DescribeAsync(IEnumerable<IEntitySlim> found, IEntityService entities, IServiceProvider services)
    {
        IEntitySlim[] all = [.. found];
        var parents = all.Select(x => x.ParentId).Where(id => id > 0).Distinct().ToDictionary(id => id, id => entities.Get(id)?.Key);
        return Describe(
            [.. all.Select(x => new TreeEntity(x, x.NodeObjectType == Folder.GetGuid(), ReferenceByIdModel.Of(parents.GetValueOrDefault(x.ParentId))))],
            services);
    }
}

/// <summary>A type, or a folder of types.</summary>
internal sealed record TreeEntity(IEntitySlim Entity, bool IsFolder, ReferenceByIdModel? Parent);
