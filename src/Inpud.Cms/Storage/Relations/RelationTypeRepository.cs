using System.Collections.Frozen;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Relations;

/// <summary>Kinds of relation, all of them in memory: every save of an item asks for them.</summary>
internal sealed class RelationTypeRepository(CmsScopeProvider scopes, AppCaches caches, TimeProvider time) : IRelationTypeRepository
{
    private readonly FullSetCache<IRelationType, Snapshot> _cache = new(caches, scopes);

    /// <summary>The shared instances; not to be changed.</summary>
    internal FrozenDictionary<int, IRelationType> Shared => All.ById;

    public IRelationType? Get(int id) => Copy(All.ById.GetValueOrDefault(id));

    public IRelationType? Get(Guid id) => Copy(All.InOrder.FirstOrDefault(x => x.Key == id));

    public IEnumerable<IRelationType> GetMany(params int[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id)).Select(x => Copy(x)!)];

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Key)).Select(x => Copy(x)!)];

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public bool Exists(Guid id) => All.InOrder.Any(x => x.Key == id);

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query)
    {
        var found = All.Rows.AsQueryable().Matching(query).Select(x => x.Id).ToHashSet();
        return [.. All.InOrder.Where(x => found.Contains(x.Id)).Select(x => Copy(x)!)];
    }

    public int Count(IQuery<IRelationType>? query) => All.Rows.AsQueryable().Matching(query).Count();

    public void Save(IRelationType entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.RelationTypes.Single(x => x.Id == entity.Id)
            : db.RelationTypes.Add(new RelationTypeRow { Alias = entity.Alias, Name = entity.Alias }).Entity;
        (row.Key, row.Alias, row.Name) = (entity.Key, entity.Alias, entity.Name ?? entity.Alias);
        (row.ParentObjectType, row.ChildObjectType) = (entity.ParentObjectType, entity.ChildObjectType);
        (row.IsBidirectional, row.IsDependency) = (entity.IsBidirectional, entity is IRelationTypeWithIsDependency { IsDependency: true });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        entity.ResetDirtyProperties(true);
        _cache.Changed();
    }

    /// <summary>Deletes the kind with every relation of it.</summary>
    public void Delete(IRelationType entity)
    {
        scopes.Writing().RelationTypes.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    private Snapshot All => _cache.Get(() => new Snapshot([.. scopes.Reading().RelationTypes.AsNoTracking().OrderBy(x => x.Id)]));

    private static IRelationType? Copy(IRelationType? type) => (IRelationType?)type?.DeepClone();

    private static IRelationType ToEntity(RelationTypeRow row)
    {
        var type = new RelationType(
            row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key)
        {
            Id = row.Id,
        };
        type.ResetDirtyProperties(false);
        return type;
    }

    private sealed class Snapshot(RelationTypeRow[] rows)
    {
        public RelationTypeRow[] Rows => rows;

        public IRelationType[] InOrder { get; } = [.. rows.Select(ToEntity)];

        public FrozenDictionary<int, IRelationType> ById => field ??= InOrder.ToFrozenDictionary(x => x.Id);
    }
}
