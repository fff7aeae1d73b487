using System.Linq.Expressions;
using Inpud.Cms.Storage.Databases;
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
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Entities;

/// <summary>Any node as a slim entity: what trees, pickers and breadcrumbs show.</summary>
internal sealed class EntityRepository(CmsScopeProvider scopes, EntityMapping mapping, ILanguageRepository languages, TimeProvider time)
    : IEntityRepository
{
    public IEntitySlim? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEntitySlim? Get(Guid key) => Load(Rows.Where(x => x.Key == key)).FirstOrDefault();

    public IEntitySlim? Get(int id, Guid objectTypeId) => Load(Rows.Where(x => x.Id == id && x.NodeObjectType == objectTypeId)).FirstOrDefault();

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => Load(Rows.Where(x => x.Key == key && x.NodeObjectType == objectTypeId)).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => GetAll([objectType], ids);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params int[] ids) =>
        ids.Length == 0 ? Load(OfTypes(objectTypes)) : Load(Rows.Where(x => ids.Contains(x.Id)), objectTypes);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => GetAll([objectType], keys);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params Guid[] keys) =>
        keys.Length == 0 ? Load(OfTypes(objectTypes)) : Load(Rows.Where(x => keys.Contains(x.Key)), objectTypes);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Load(Rows.Matching(query).OrderBy(x => x.SortOrder).ThenBy(x => x.Id));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Load(OfTypes([objectType]).Matching(query).OrderBy(x => x.SortOrder).ThenBy(x => x.Id));

    /// <exception cref="InvalidOperationException">There is no such node.</exception>
    public UmbracoObjectTypes GetObjectType(int id) => ObjectTypes.GetUmbracoObjectType(
        scopes.Reading().Nodes.Where(x => x.Id == id).Select(x => (Guid?)x.ObjectType).SingleOrDefault()
        ?? throw new InvalidOperationException($"There is no node {id}."));

    /// <exception cref="InvalidOperationException">There is no such node.</exception>
    public UmbracoObjectTypes GetObjectType(Guid key) => ObjectTypes.GetUmbracoObjectType(
        scopes.Reading().Nodes.Where(x => x.Key == key).Select(x => (Guid?)x.ObjectType).SingleOrDefault()
        ?? throw new InvalidOperationException($"There is no node {key}."));

    /// <summary>Makes a node that only holds the key's id, for an item that will be created later.</summary>
    /// <exception cref="InvalidOperationException">The key is in use.</exception>
    public int ReserveId(Guid key)
    {
        var db = scopes.Writing();
        if (db.Nodes.Any(x => x.Key == key))
        {
            throw new InvalidOperationException($"The key {key} is already in use.");
        }

        var now = NodeTree.Instant(time);
        var node = new NodeRow
        {
            Key = key, ParentId = Constants.System.Root, Level = 1, Path = Constants.System.RootString, Name = "RESERVED.ID",
            ObjectType = Constants.ObjectTypes.IdReservation, CreatorId = Constants.Security.SuperUserId, CreateDate = now, UpdateDate = now,
        };
        db.Nodes.Add(node);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return node.Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        ids is { Length: > 0 } ? Paths(x => ids.Contains(x.Id), [objectType]) : Paths(x => x.ObjectType == objectType, [objectType]);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => GetAllPaths([objectType], keys);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid[] objectTypes, params Guid[] keys) =>
        keys.Length > 0 ? Paths(x => keys.Contains(x.Key), objectTypes) : Paths(x => objectTypes.Contains(x.ObjectType), objectTypes);

    public bool Exists(int id) => scopes.Reading().Nodes.Any(x => x.Id == id);

    public bool Exists(Guid key) => scopes.Reading().Nodes.Any(x => x.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys.Distinct()];
        return scopes.Reading().Nodes.Count(x => wanted.Contains(x.Key)) == wanted.Length;
    }

    public bool Exists(Guid key, Guid objectType) => scopes.Reading().Nodes.Any(x => x.Key == key && x.ObjectType == objectType);

    public bool Exists(int id, Guid objectType) => scopes.Reading().Nodes.Any(x => x.Id == id && x.ObjectType == objectType);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords,
        IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        var rows = OfTypes(objectTypes, ordering?.Culture).Matching(query).Matching(filter);
        totalRecords = scopes.Reading().CountNodes([.. objectTypes], query, filter) ?? rows.Count();
        var skip = (int)Math.Min(int.MaxValue, pageIndex * pageSize);
        return totalRecords == 0 || pageSize <= 0 ? [] : Load(InOrder(rows, ordering).Skip(skip).Take(pageSize));
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        scopes.Reading().CountNodes([.. objectTypes], query, filter) ?? OfTypes(objectTypes).Matching(query).Matching(filter).Count();

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering,
        out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: false, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering,
        out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: true, out totalBefore, out totalAfter);

    private IQueryable<EntityRow> Rows => scopes.Reading().Entities();

    private IQueryable<EntityRow> OfTypes(IEnumerable<Guid> objectTypes, string? culture = null)
    {
        Guid[] types = [.. objectTypes];
        return NamedIn(culture).Where(x => types.Contains(x.NodeObjectType));
    }

    private IQueryable<EntityRow> NamedIn(string? culture)
    {
        var languageId = string.IsNullOrEmpty(culture) ? null : languages.GetIdByIsoCode(culture, throwOnNotFound: false);
        return scopes.Reading().Entities(languageId ?? VariantRow.Invariant);
    }

    private IReadOnlyList<IEntitySlim> Load(IQueryable<EntityRow> rows) => mapping.ToEntities([.. rows]);

    /// <summary>
    /// Named ones of the given kinds. The kind is looked at afterwards: SQLite, asked for both in one statement, would rather walk
    /// through every node of the kind than seek a hundred.
    /// </summary>
    private IReadOnlyList<IEntitySlim> Load(IQueryable<EntityRow> named, IEnumerable<Guid> objectTypes)
    {
        var wanted = objectTypes.ToHashSet();
        return mapping.ToEntities([.. named.AsEnumerable().Where(x => wanted.Contains(x.NodeObjectType))]);
    }

    private TreeEntityPath[] Paths(Expression<Func<NodeRow, bool>> which, Guid[] objectTypes) =>
    [
        .. scopes.Reading().Nodes.Where(which).Select(x => new { x.Id, x.Key, x.Path, x.ObjectType }).AsEnumerable()
            .Where(x => objectTypes.Contains(x.ObjectType))
            .Select(x => new TreeEntityPath { Id = x.Id, Key = x.Key, Path = x.Path }),
    ];

    private IReadOnlyList<IEntitySlim> Siblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, bool trashed,
        out long totalBefore, out long totalAfter)
    {
        (totalBefore, totalAfter) = (0, 0);
        var rows = OfTypes(objectTypes, ordering.Culture).Where(x => x.Trashed == trashed).Matching(filter);
        var target = rows.Where(x => x.Key == targetKey).Select(x => new Place(x.Id, x.ParentId, x.SortOrder)).SingleOrDefault();
        if (target is null)
        {
            return [];
        }

        var siblings = rows.Where(x => x.ParentId == target.ParentId);
        var (place, count) = (CountBefore(siblings, target, ordering), siblings.Count());
        var from = Math.Max(0, place - before);
        var to = Math.Min(count - 1, place + after);
        (totalBefore, totalAfter) = (from, count - 1 - to);
        var wanted = InOrder(siblings, ordering).Skip(from).Take(to - from + 1).Select(x => x.Id);
        return Load(InOrder(NamedIn(ordering.Culture).Where(x => wanted.Contains(x.Id)), ordering));
    }

    /// <summary>In the order of the tree, a count along an index; in another, the ids alone: no item is loaded to find a place.</summary>
    private int CountBefore(IQueryable<EntityRow> siblings, Place target, Ordering ordering) =>
        IsAsInTheTree(ordering)
            ? siblings.Count(x => x.SortOrder < target.SortOrder || (x.SortOrder == target.SortOrder && x.Id < target.Id))
            : InOrder(siblings, ordering).Select(x => x.Id).ToList().IndexOf(target.Id);

    private static bool IsAsInTheTree(Ordering ordering) =>
        ordering.Direction == Direction.Ascending && string.Equals(ordering.OrderBy, "sortOrder", StringComparison.OrdinalIgnoreCase);

    private sealed record Place(int Id, int ParentId, int SortOrder);

    private IQueryable<EntityRow> InOrder(IQueryable<EntityRow> rows, Ordering? ordering)
    {
        var descending = ordering?.Direction == Direction.Descending;
        return ordering?.OrderBy?.ToLowerInvariant() switch
        {
            "name" or "text" => NameOrder.CollationOf(scopes.Reading()) is { } collation
                ? By(x => EF.Functions.Collate(x.Name!, collation).ToLower())
                : By(x => x.Name!.ToLower()),
            "updatedate" or "versiondate" => By(x => x.UpdateDate),
            "createdate" => By(x => x.CreateDate),
            "path" => By(x => x.Path),
            "level" => By(x => x.Level),
            "id" => By(x => x.Id),
            "type" or "nodeobjecttype" => By(x => x.NodeObjectType),
            _ => By(x => x.SortOrder),
        };

        IQueryable<EntityRow> By<TKey>(Expression<Func<EntityRow, TKey>> key) => descending
            ? rows.OrderByDescending(key).ThenByDescending(x => x.Id)
            : rows.OrderBy(key).ThenBy(x => x.Id);
    }
}
