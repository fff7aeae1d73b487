using System.Collections.Frozen;
using System.Data;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.ContentTypes;

/// <summary>What the repositories of document, media and member types share; each kind is in memory as a whole.</summary>
internal abstract class ContentTypeRepositoryBase<TType>(
    Guid objectType, CmsScopeProvider scopes, AppCaches caches, ContentTypeStore store, VariationChange variationChange)
    : IContentTypeRepositoryBase<TType>
    where TType : class, IContentTypeComposition
{
    private readonly FullSetCache<TType, Snapshot> _cache = new(caches, scopes);

    protected CmsScopeProvider Scopes => scopes;

    /// <summary>The shared instances; not to be changed.</summary>
    internal FrozenDictionary<int, TType> Shared => All.ById;

    protected abstract TType Create(int parentId);

    public TType? Get(int id) => Copy(All.ById.GetValueOrDefault(id));

    public TType? Get(Guid id) => Copy(All.ByKey.GetValueOrDefault(id));

    public TType? Get(string alias) =>
        Copy(All.InOrder.FirstOrDefault(x => string.Equals(x.Alias, alias, StringComparison.OrdinalIgnoreCase)));

    public IEnumerable<TType> GetMany(params int[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id)).Select(x => Copy(x)!)];

    public IEnumerable<TType> GetMany(params Guid[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Key)).Select(x => Copy(x)!)];

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public bool Exists(Guid id) => All.ByKey.ContainsKey(id);

    public IEnumerable<TType> Get(IQuery<TType> query) =>
        [.. All.InOrder.AsQueryable().Matching(query).AsEnumerable().Select(x => Copy(x)!)];

    public int Count(IQuery<TType>? query) => All.InOrder.AsQueryable().Matching(query).Count();

    /// <exception cref="DuplicateNameException">Another type has this alias.</exception>
    public void Save(TType entity)
    {
        var before = entity.HasIdentity ? All.ById : null;
        store.Save(entity, objectType);
        _cache.Changed();
        if (before is not null)
        {
            // A property that starts or stops varying takes its values along.
            variationChange.Apply(entity.Id, before, All.ById);
        }
    }

    public void Delete(TType entity)
    {
        store.Delete(entity);
        _cache.Changed();
    }

    public IEnumerable<MoveEventInfo<TType>> Move(TType moving, EntityContainer container)
    {
        var from = moving.Path;
        moving.ParentId = container.Id;
        Save(moving);
        return [new MoveEventInfo<TType>(moving, from, moving.ParentId, container.Key)];
    }

    public string GetUniqueAlias(string alias)
    {
        var taken = scopes.Reading().ContentTypes.Select(x => x.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(x => $"{alias}{x}").First(x => !taken.Contains(x));
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath(contentPath.GetIdsFromPathReversed());

    public bool HasContainerInPath(params int[] ids)
    {
        var listViews = All.InOrder.Where(x => x.ListView is not null).Select(x => x.Id).ToArray();
        return listViews.Length > 0
            && scopes.Reading().Contents.Any(x => ids.Contains(x.NodeId) && listViews.Contains(x.ContentTypeId));
    }

    public bool HasContentNodes(int id) => scopes.Reading().Contents.Any(x => x.ContentTypeId == id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. All.InOrder.Where(x => x.AllowedContentTypes?.Any(allowed => allowed.Key == key) == true).Select(x => x.Key)];

    private Snapshot All => _cache.Get(() => new Snapshot(store.LoadAll(objectType, Create)));

    private static TType? Copy(TType? type) => (TType?)type?.DeepClone();

    private sealed class Snapshot(IReadOnlyList<TType> inOrder)
    {
        public IReadOnlyList<TType> InOrder => inOrder;

        public FrozenDictionary<int, TType> ById { get; } = inOrder.ToFrozenDictionary(x => x.Id);

        public FrozenDictionary<Guid, TType> ByKey { get; } = inOrder.ToFrozenDictionary(x => x.Key);
    }
}
