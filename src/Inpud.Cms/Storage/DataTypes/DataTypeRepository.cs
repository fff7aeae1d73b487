using System.Collections.Frozen;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Storage.DataTypes;

/// <summary>Data types (configured property editors), all of them in memory.</summary>
internal sealed class DataTypeRepository(
    CmsScopeProvider scopes,
    AppCaches caches,
    NodeTree nodes,
    Lazy<PropertyEditorCollection> editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer json,
    TimeProvider time) : IDataTypeRepository
{
    private readonly FullSetCache<IDataType, Snapshot> _cache = new(caches, scopes);

    /// <summary>The shared instances; not to be changed.</summary>
    internal FrozenDictionary<int, IDataType> Shared => All.ById;

    /// <summary>The data type that a stored property uses; it must exist.</summary>
    internal IDataType SharedFor(int id)
    {
        if (!Shared.ContainsKey(id))
        {
            _cache.Forget();
        }

        return Shared[id];
    }

    public IDataType? Get(int id) => Copy(All.ById.GetValueOrDefault(id));

    public IDataType? Get(Guid id) => Copy(All.ByKey.GetValueOrDefault(id));

    public IEnumerable<IDataType> GetMany(params int[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id)).Select(x => Copy(x)!)];

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Key)).Select(x => Copy(x)!)];

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public bool Exists(Guid id) => All.ByKey.ContainsKey(id);

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) =>
        [.. All.InOrder.AsQueryable().Matching(query).AsEnumerable().Select(x => Copy(x)!)];

    public int Count(IQuery<IDataType>? query) => All.InOrder.AsQueryable().Matching(query).Count();

    public void Save(IDataType entity)
    {
        var db = scopes.Writing();
        entity.UpdateDate = NodeTree.Instant(time);
        var isNew = !entity.HasIdentity;
        if (isNew)
        {
            nodes.Insert(entity, Constants.ObjectTypes.DataType, entity.Name);
        }
        else
        {
            nodes.Update(entity, Constants.ObjectTypes.DataType, entity.Name, entity.IsPropertyDirty(nameof(IDataType.ParentId)));
        }

        var row = isNew
            ? db.DataTypes.Add(new DataTypeRow { NodeId = entity.Id, EditorAlias = "", DbType = "" }).Entity
            : db.DataTypes.Single(x => x.NodeId == entity.Id);
        (row.EditorAlias, row.EditorUiAlias, row.DbType) = (entity.EditorAlias, entity.EditorUiAlias, entity.DatabaseType.ToString());
        row.Config = json.Serialize(entity.ConfigurationData);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        ((DataType)entity).ResetDirtyProperties(true);
        _cache.Changed();
    }

    public void Delete(IDataType entity)
    {
        nodes.Delete(entity.Id);
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        var from = toMove.Path;
        toMove.ParentId = container?.Id ?? Constants.System.Root;
        Save(toMove);
        return [new MoveEventInfo<IDataType>(toMove, from, toMove.ParentId, container?.Key)];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id)
    {
        var db = scopes.Reading();
        var usages =
            from property in db.PropertyTypes.AsNoTracking()
            join node in db.Nodes.AsNoTracking() on property.ContentTypeId equals node.Id
            where property.DataTypeId == id
            select new { node.Key, node.ObjectType, property.Alias };
        return usages.AsEnumerable()
            .GroupBy(x => (Udi)new GuidUdi(TypeKinds.UdiTypeOf(x.ObjectType), x.Key))
            .ToDictionary(x => x.Key, x => x.Select(usage => usage.Alias));
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        if (!All.ById.TryGetValue(id, out var dataType))
        {
            return FrozenDictionary<Udi, IEnumerable<string>>.Empty;
        }

        var db = scopes.Reading();
        var usages =
            from type in db.ContentTypes.AsNoTracking()
            join node in db.Nodes.AsNoTracking() on type.NodeId equals node.Id
            where type.ListView == dataType.Key
            select new { node.Key, node.ObjectType, type.Alias };
        return usages.AsEnumerable()
            .GroupBy(x => (Udi)new GuidUdi(TypeKinds.UdiTypeOf(x.ObjectType), x.Key))
            .ToDictionary(x => x.Key, x => x.Select(usage => usage.Alias));
    }

    private Snapshot All => _cache.Get(Load);

    private static IDataType? Copy(IDataType? type) => (IDataType?)type?.DeepClone();

    private Snapshot Load()
    {
        var db = scopes.Reading();
        var rows =
            from type in db.DataTypes.AsNoTracking()
            join node in db.Nodes.AsNoTracking() on type.NodeId equals node.Id
            orderby node.Name
            select new { type, node };
        return new Snapshot([.. rows.AsEnumerable().Select(x => ToEntity(x.node, x.type))]);
    }

    private DataType ToEntity(NodeRow node, DataTypeRow row)
    {
        if (!editors.Value.TryGet(row.EditorAlias, out var editor))
        {
            // The editor's code is gone: the data type stays readable and can be given another editor.
            editor = new MissingPropertyEditor(row.EditorAlias, valueEditors);
        }

        var type = new DataType(editor, json, node.ParentId)
        {
            Id = node.Id, Key = node.Key, Name = node.Name, Level = node.Level, Path = node.Path, SortOrder = node.SortOrder,
            CreatorId = node.CreatorId ?? Constants.Security.SuperUserId, CreateDate = node.CreateDate, UpdateDate = node.UpdateDate,
            Trashed = node.Trashed, DatabaseType = Enum.Parse<ValueStorageType>(row.DbType), EditorUiAlias = row.EditorUiAlias,
        };
        if (row.Config is not null)
        {
            type.ConfigurationData = json.Deserialize<Dictionary<string, object>>(row.Config) ?? [];
        }

        type.ResetDirtyProperties(false);
        return type;
    }

    private sealed class Snapshot(IDataType[] inOrder)
    {
        public IDataType[] InOrder => inOrder;

        public FrozenDictionary<int, IDataType> ById { get; } = inOrder.ToFrozenDictionary(x => x.Id);

        public FrozenDictionary<Guid, IDataType> ByKey { get; } = inOrder.ToFrozenDictionary(x => x.Key);
    }
}
