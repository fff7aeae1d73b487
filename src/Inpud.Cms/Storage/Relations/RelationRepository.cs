using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Relations;

/// <summary>Which node has to do with which other.</summary>
internal sealed class RelationRepository(
    CmsScopeProvider scopes, RelationTypeRepository types, Lazy<IEntityRepository> entities, TimeProvider time) : IRelationRepository
{
    public IRelation? Get(int id) => Load(Relations.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? Relations.Where(x => ids.Contains(x.Id)) : Relations);

    public bool Exists(int id) => scopes.Reading().Relations.Any(x => x.Id == id);

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Load(Relations.Matching(query));

    public int Count(IQuery<IRelation>? query) => Relations.Matching(query).Count();

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        var found = Relations.Matching(query);
        totalRecords = found.LongCount();
        return Load(In(found, ordering).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public async Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var found = Relations.Where(x => x.ChildKey == childKey);
        if (!string.IsNullOrWhiteSpace(relationTypeAlias))
        {
            var typeIds = TypeIds([relationTypeAlias]);
            found = found.Where(x => typeIds.Contains(x.RelationTypeId));
        }

        var total = await found.LongCountAsync();
        return new PagedModel<IRelation>(total, Load(found.OrderBy(x => x.Id).Skip(skip).Take(take)));
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(
            Relations.Where(x => x.ChildId == childId && x.ParentId != childId)
                .Select(x => new RelationEnd { NodeId = x.ParentId, ObjectType = x.ParentObjectType }),
            pageIndex, pageSize, out totalRecords, entityTypes);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(
            Relations.Where(x => x.ParentId == parentId && x.ChildId != parentId)
                .Select(x => new RelationEnd { NodeId = x.ChildId, ObjectType = x.ChildObjectType }),
            pageIndex, pageSize, out totalRecords, entityTypes);

    public void Save(IRelation entity) => Save([entity]);

    public void Save(IEnumerable<IRelation> relations)
    {
        var db = scopes.Writing();
        var given = relations.ToArray();
        var ids = given.Where(x => x.HasIdentity).Select(x => x.Id).ToArray();
        var known = ids.Length == 0 ? [] : db.Relations.Where(x => ids.Contains(x.Id)).ToDictionary(x => x.Id);
        var now = NodeTree.Instant(time);
        List<(IRelation Entity, RelationRow Row)> saved = [];
        foreach (var relation in given)
        {
            var row = relation.HasIdentity ? known[relation.Id] : db.Relations.Add(new RelationRow { CreateDate = now }).Entity;
            (row.ParentId, row.ChildId, row.RelationTypeId, row.Comment) =
                (relation.ParentId, relation.ChildId, relation.RelationTypeId, relation.Comment);
            saved.Add((relation, row));
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
        foreach (var (relation, row) in saved)
        {
            (relation.Id, relation.CreateDate, relation.UpdateDate) = (row.Id, row.CreateDate, now);
            relation.ResetDirtyProperties(true);
        }

        NameObjectTypes(db, given);
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        var db = scopes.Writing();
        var now = NodeTree.Instant(time);
        foreach (var relation in relations)
        {
            var row = new RelationRow
            {
                Id = relation.Id, ParentId = relation.ParentId, ChildId = relation.ChildId, RelationTypeId = relation.RelationTypeId,
                Comment = string.IsNullOrEmpty(relation.Comment) ? null : relation.Comment,
                CreateDate = relation.HasIdentity ? relation.CreateDate : now,
            };
            db.Entry(row).State = relation.HasIdentity ? EntityState.Modified : EntityState.Added;
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public void Delete(IRelation entity)
    {
        scopes.Writing().Relations.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    /// <param name="parentId">The node whose relations to others go.</param>
    /// <param name="relationTypeAliases">The kinds that go; none = all.</param>
    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var relations = scopes.Writing().Relations.Where(x => x.ParentId == parentId);
        if (relationTypeAliases.Length > 0)
        {
            var typeIds = TypeIds(relationTypeAliases);
            relations = relations.Where(x => typeIds.Contains(x.RelationTypeId));
        }

        relations.ExecuteDelete();
    }

    private IQueryable<RelationView> Relations
    {
        get
        {
            var db = scopes.Reading();
            return
                from relation in db.Relations.AsNoTracking()
                join parent in db.Nodes on relation.ParentId equals parent.Id
                join child in db.Nodes on relation.ChildId equals child.Id
                select new RelationView
                {
                    Id = relation.Id, ParentId = relation.ParentId, ChildId = relation.ChildId, RelationTypeId = relation.RelationTypeId,
                    Comment = relation.Comment, CreateDate = relation.CreateDate, ChildKey = child.Key,
                    ParentObjectType = parent.ObjectType, ChildObjectType = child.ObjectType,
                };
        }
    }

    private int[] TypeIds(string[] aliases) => [.. types.Shared.Values.Where(x => aliases.Contains(x.Alias)).Select(x => x.Id)];

    private IRelation[] Load(IQueryable<RelationView> rows)
    {
        var known = types.Shared;
        return [.. rows.AsEnumerable().Where(x => known.ContainsKey(x.RelationTypeId)).Select(x => x.ToEntity(known[x.RelationTypeId]))];
    }

    private static IQueryable<RelationView> In(IQueryable<RelationView> rows, Ordering? ordering)
    {
        var ordered = ordering?.OrderBy?.ToLowerInvariant() switch
        {
            "parentid" => rows.OrderBy(x => x.ParentId).ThenBy(x => x.Id),
            "childid" => rows.OrderBy(x => x.ChildId).ThenBy(x => x.Id),
            "createdate" or "datetime" => rows.OrderBy(x => x.CreateDate).ThenBy(x => x.Id),
            "comment" => rows.OrderBy(x => x.Comment).ThenBy(x => x.Id),
            _ => rows.OrderBy(x => x.Id),
        };
        return ordering?.Direction == Direction.Descending ? ordered.Reverse() : ordered;
    }

    private static void NameObjectTypes(CmsDbContext db, IRelation[] relations)
    {
        int[] ids = [.. relations.SelectMany(x => new[] { x.ParentId, x.ChildId }).Distinct()];
        var objectTypes =
            db.Nodes.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.ObjectType }).ToDictionary(x => x.Id, x => x.ObjectType);
        foreach (var relation in relations)
        {
            relation.ParentObjectType = objectTypes[relation.ParentId];
            relation.ChildObjectType = objectTypes[relation.ChildId];
        }
    }

    private IUmbracoEntity[] Entities(
        IQueryable<RelationEnd> ends, long pageIndex, int pageSize, out long total, Guid[] objectTypes)
    {
        var nodes = objectTypes.Length > 0 ? ends.Where(x => objectTypes.Contains(x.ObjectType)) : ends;
        var ids = nodes.Select(x => x.NodeId).Distinct();
        total = ids.LongCount();
        var page = ids.OrderBy(x => x).Skip((int)(pageIndex * pageSize)).Take(pageSize).ToArray();
        if (page.Length == 0)
        {
            return [];
        }

        // One page of slim entities in one go, whatever their types.
        var found = entities.Value.GetByQuery(new Query<IUmbracoEntity>().Where(x => page.Contains(x.Id))).ToDictionary(x => x.Id);
        return [.. page.Where(found.ContainsKey).Select(x => found[x])];
    }

    private sealed class RelationEnd
    {
        public int NodeId { get; init; }
        public Guid ObjectType { get; init; }
    }

    /// <summary>A relation with what kind of node is at each end. Members bear the names of Core's <c>IRelation</c>.</summary>
    private sealed class RelationView
    {
        public int Id { get; init; }
        public int ParentId { get; init; }
        public int ChildId { get; init; }
        public Guid ChildKey { get; init; }
        public int RelationTypeId { get; init; }
        public string? Comment { get; init; }
        public DateTime CreateDate { get; init; }
        public Guid ParentObjectType { get; init; }
        public Guid ChildObjectType { get; init; }

        public IRelation ToEntity(IRelationType type)
        {
            var relation = new Relation(ParentId, ChildId, ParentObjectType, ChildObjectType, type)
            {
                Id = Id, Comment = Comment, CreateDate = CreateDate, UpdateDate = CreateDate,
            };
            relation.ResetDirtyProperties(false);
            return relation;
        }
    }
}
