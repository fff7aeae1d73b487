using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Relations;

/// <summary>Who uses what: relations seen from the used item, so that an editor knows before deleting it.</summary>
internal sealed class TrackedReferencesRepository(CmsScopeProvider scopes, RelationTypeRepository types) : ITrackedReferencesRepository
{
    /// <summary>The items that use the given one.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var db = scopes.Reading();
        var uses =
            from use in Uses(filterMustBeIsDependency)
            join used in db.Nodes on use.UsedId equals used.Id
            where used.Key == key
            select new Shown { NodeId = use.UserId, RelationTypeId = use.RelationTypeId };
        return Page(uses, skip, take, out totalRecords);
    }

    /// <summary>The items that use something in the recycle bin.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var db = scopes.Reading();
        var uses =
            from use in Uses(filterMustBeIsDependency)
            join used in db.Nodes on use.UsedId equals used.Id
            where used.Trashed && used.ObjectType == objectTypeKey
            select new Shown { NodeId = use.UserId, RelationTypeId = use.RelationTypeId };
        return Page(uses, skip, take, out totalRecords);
    }

    /// <summary>Those of the given items that are used.</summary>
    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var db = scopes.Reading();
        Guid[] wanted = [.. keys];
        var uses =
            from use in Uses(filterMustBeIsDependency)
            join used in db.Nodes on use.UsedId equals used.Id
            where wanted.Contains(used.Key)
            select new Shown { NodeId = use.UsedId, RelationTypeId = use.RelationTypeId };
        return Page(uses, skip, take, out totalRecords);
    }

    /// <summary>The items below the given one that are used.</summary>
    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var db = scopes.Reading();
        if (db.Nodes.Where(x => x.Key == parentKey).Select(x => x.Path).FirstOrDefault() is not { } path)
        {
            totalRecords = 0;
            return [];
        }

        // A range on the index: everything in a path sorts before '~'.
        var (first, last) = (path + ",", path + ",~");
        var uses =
            from use in Uses(filterMustBeIsDependency)
            join used in db.Nodes on use.UsedId equals used.Id
            where string.Compare(used.Path, first) >= 0 && string.Compare(used.Path, last) < 0
            select new Shown { NodeId = use.UsedId, RelationTypeId = use.RelationTypeId };
        return Page(uses, skip, take, out totalRecords);
    }

    public async Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(
        ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        var db = scopes.Reading();
        Guid[] wanted = [.. keys];
        var used = (
            from use in Uses(onlyDependencies: true)
            join node in db.Nodes on use.UsedId equals node.Id
            where wanted.Contains(node.Key) && node.ObjectType == nodeObjectTypeId
            select node.Key).Distinct();
        var total = await used.LongCountAsync();
        return new PagedModel<Guid>(total, await used.OrderBy(x => x).Skip((int)skip).Take((int)take).ToListAsync());
    }

    /// <summary>A parent uses its child; where a relation holds both ways, the child uses the parent too.</summary>
    private IQueryable<Use> Uses(bool onlyDependencies)
    {
        var relevant =
            types.Shared.Values.Where(x => !onlyDependencies || x is IRelationTypeWithIsDependency { IsDependency: true }).ToArray();
        int[] all = [.. relevant.Select(x => x.Id)];
        int[] bothWays = [.. relevant.Where(x => x.IsBidirectional).Select(x => x.Id)];
        var relations = scopes.Reading().Relations;
        var uses = relations.Where(x => all.Contains(x.RelationTypeId))
            .Select(x => new Use { UsedId = x.ChildId, UserId = x.ParentId, RelationTypeId = x.RelationTypeId });
        return bothWays.Length == 0
            ? uses
            : uses.Concat(relations.Where(x => bothWays.Contains(x.RelationTypeId))
                .Select(x => new Use { UsedId = x.ParentId, UserId = x.ChildId, RelationTypeId = x.RelationTypeId }));
    }

    private RelationItemModel[] Page(IQueryable<Shown> uses, long skip, long take, out long total)
    {
        var db = scopes.Reading();
        var distinct = uses.Select(x => new { x.NodeId, x.RelationTypeId }).Distinct();
        total = distinct.LongCount();
        if (total == 0 || take <= 0)
        {
            return [];
        }

        var page =
            from use in distinct
            join node in db.Nodes on use.NodeId equals node.Id
            join content in db.Contents on node.Id equals content.NodeId into contents
            from content in contents.DefaultIfEmpty()
            join type in db.ContentTypes on content.ContentTypeId equals type.NodeId into contentTypes
            from type in contentTypes.DefaultIfEmpty()
            join typeNode in db.Nodes on type.NodeId equals typeNode.Id into typeNodes
            from typeNode in typeNodes.DefaultIfEmpty()
            orderby node.Name, node.Id, use.RelationTypeId
            select new Row(use.RelationTypeId, node, content, type, typeNode);
        return [.. page.Skip((int)skip).Take((int)take).AsEnumerable().Select(ToModel)];
    }

    private RelationItemModel ToModel(Row row)
    {
        var relation = types.Shared.GetValueOrDefault(row.RelationTypeId);
        return new RelationItemModel
        {
            NodeKey = row.Node.Key, NodeAlias = row.Node.Name, NodeName = row.Node.Name,
            NodeType = ObjectTypes.GetUdiType(row.Node.ObjectType),
            NodePublished = row.Content?.Published, ContentTypeKey = row.TypeNode?.Key ?? Guid.Empty, ContentTypeIcon = row.Type?.Icon,
            ContentTypeAlias = row.Type?.Alias, ContentTypeName = row.TypeNode?.Name, RelationTypeName = relation?.Name,
            RelationTypeIsBidirectional = relation?.IsBidirectional == true,
            RelationTypeIsDependency = relation is IRelationTypeWithIsDependency { IsDependency: true },
        };
    }

    private sealed record Row(int RelationTypeId, NodeRow Node, ContentRow? Content, ContentTypeRow? Type, NodeRow? TypeNode);

    private sealed class Use
    {
        public int UsedId { get; init; }
        public int UserId { get; init; }
        public int RelationTypeId { get; init; }
    }

    private sealed class Shown
    {
        public int NodeId { get; init; }
        public int RelationTypeId { get; init; }
    }
}
