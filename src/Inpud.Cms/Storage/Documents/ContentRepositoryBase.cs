using System.Linq.Expressions;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>What every repository of content items does alike: documents, blueprints, elements and media.</summary>
internal abstract class ContentRepositoryBase<TItem>(
    Guid objectType, CmsScopeProvider scopes, ItemReader reader, NodeTree nodes, ILanguageRepository languages, TimeProvider time)
    : IContentRepository<int, TItem>
    where TItem : class, IContentBase
{
    public abstract int RecycleBinId { get; }

    protected Guid ObjectType => objectType;

    protected CmsScopeProvider Scopes => scopes;

    protected NodeTree Nodes => nodes;

    protected ILanguageRepository Languages => languages;

    /// <summary>The items with their current versions.</summary>
    protected IQueryable<ItemRow> Current => AllVersions.Where(x => x.IsCurrent);

    private IQueryable<ItemRow> AllVersions => scopes.Reading().Items(objectType);

    protected abstract TItem ToEntity(LoadedItem item);

    public abstract void Save(TItem entity);

    protected abstract int TypeIdOf(string alias);

    public TItem? Get(int id) => One(reader.One(objectType, id));

    public TItem? Get(Guid id) => One(reader.One(objectType, id));

    public IEnumerable<TItem> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Named(x => ids.Contains(x.Id)) : Load(Current, TopDown);

    public IEnumerable<TItem> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? Named(x => ids.Contains(x.Key)) : Load(Current, TopDown);

    public bool Exists(int id) => scopes.Reading().Nodes.Any(x => x.Id == id && x.ObjectType == objectType);

    public bool Exists(Guid id) => scopes.Reading().Nodes.Any(x => x.Key == id && x.ObjectType == objectType);

    public IEnumerable<TItem> Get(IQuery<TItem> query) =>
        Load(Current.Matching(query), TopDown);

    public int Count(IQuery<TItem>? query) => Current.Matching(query).Count();

    public IEnumerable<TItem> GetAllVersions(int nodeId) => Load(VersionsOf(nodeId), Newest);

    public IEnumerable<TItem> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        Load(VersionsOf(nodeId).In(Newest, x => x, scopes.Reading()).Skip(skip).Take(take), Newest);

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        [.. scopes.Reading().Versions.Where(x => x.NodeId == id).OrderByDescending(x => x.Current).ThenByDescending(x => x.Id).Take(topRows).Select(x => x.Id)];

    public TItem? GetVersion(int versionId) => Load(AllVersions.Where(x => x.VersionId == versionId)).FirstOrDefault();

    /// <exception cref="InvalidOperationException">The version is the current or the published one.</exception>
    public void DeleteVersion(int versionId)
    {
        var deleted = scopes.Writing().Versions.Where(x => x.Id == versionId && !x.Current && !x.Published).ExecuteDelete();
        if (deleted == 0 && scopes.Reading().Versions.Any(x => x.Id == versionId))
        {
            throw new InvalidOperationException($"Version {versionId} is in use and cannot be deleted.");
        }
    }

    public void DeleteVersions(int nodeId, DateTime versionDate) => scopes.Writing().Versions
        .Where(x => x.NodeId == nodeId && !x.Current && !x.Published && !x.PreventCleanup && x.Date < versionDate)
        .ExecuteDelete();

    public IEnumerable<TItem> GetRecycleBin() => Load(Current.Where(x => x.Trashed), Ordering.By("path"));

    public bool RecycleBinSmells() => scopes.Reading().Nodes.Any(x => x.ParentId == RecycleBinId && x.ObjectType == objectType);

    public int Count(string? contentTypeAlias = null) => OfType(Current.Where(x => !x.Trashed), contentTypeAlias).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        OfType(Current.Where(x => x.ParentId == parentId), contentTypeAlias).Count();

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var query = new Query<TItem>();
        if (parentId != Constants.System.Root)
        {
            var path = scopes.Reading().Nodes.Where(x => x.Id == parentId).Select(x => x.Path).FirstOrDefault();
            if (path is null)
            {
                return 0;
            }

            var below = path + ",";
            query.Where(x => Umbraco.Cms.Core.Persistence.SqlExpressionExtensions.SqlStartsWith(x.Path, below, Umbraco.Cms.Core.Persistence.TextColumnType.NVarchar));
        }

        return OfType(Current.Matching(query), contentTypeAlias).Count();
    }

    public IEnumerable<TItem> GetPage(
        IQuery<TItem>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TItem>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    /// <inheritdoc/>
    /// <param name="propertyAliases">Ignored: all values of a language lie in one row, leaving some out would save nothing.</param>
    public IEnumerable<TItem> GetPage(
        IQuery<TItem>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<TItem>? filter, Ordering? ordering)
    {
        var languageId = string.IsNullOrEmpty(ordering?.Culture) ? null : languages.GetIdByIsoCode(ordering.Culture, throwOnNotFound: false);
        var items = scopes.Reading().Items(objectType, languageId ?? VariantRow.Invariant).Where(x => x.IsCurrent).Matching(query).Matching(filter);
        totalRecords = scopes.Reading().CountNodes([objectType], query, filter) ?? items.Count();
        if (totalRecords == 0 || pageSize <= 0)
        {
            return [];
        }

        var skip = (int)Math.Min(int.MaxValue, pageIndex * pageSize);
        return ordering?.IsCustomField == true
            ? PageByProperty(items, ordering, languageId ?? languages.GetDefaultId() ?? VariantRow.Invariant, skip, pageSize)
            : Load(items.In(ordering, x => x, scopes.Reading()).Skip(skip).Take(pageSize), ordering);
    }

    private IEnumerable<TItem> PageByProperty(IQueryable<ItemRow> items, Ordering ordering, int languageId, int skip, int pageSize)
    {
        int[] page = [.. scopes.Reading().InOrderOf(items, ordering, languageId).Skip(skip).Take(pageSize).Select(x => x.Id)];
        return [.. Load(items.Where(x => page.Contains(x.Id)), null).OrderBy(x => Array.IndexOf(page, x.Id))];
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        var db = scopes.Writing();
        for (var place = 0; place < orderedNodeIds.Count; place++)
        {
            var (id, sortOrder) = (orderedNodeIds[place], place);
            db.Nodes.Where(x => x.Id == id && x.SortOrder != sortOrder).ExecuteUpdate(set => set.SetProperty(x => x.SortOrder, sortOrder));
        }
    }

    public virtual void Delete(TItem entity)
    {
        var db = scopes.Writing();
        db.DocumentUrls.Where(x => x.DocumentKey == entity.Key).ExecuteDelete();
        db.DocumentUrlAliases.Where(x => x.DocumentKey == entity.Key).ExecuteDelete();
        nodes.Delete(entity.Id);
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        new TreeIntegrity(scopes).Check(objectType, options.FixIssues);

    private TItem[] Named(Expression<Func<ItemRow, bool>> which)
    {
        var named = reader.Load(scopes.Reading().ItemsOfAnyKind().Where(x => x.IsCurrent).Where(which), TopDown);
        return [.. named.Where(x => x.Row.ObjectType == objectType).Select(ToEntity)];
    }

    private TItem? One(LoadedItem? item) => item is null ? null : ToEntity(item);

    protected TItem[] Load(IQueryable<ItemRow> items, Ordering? ordering = null) =>
        [.. reader.Load(items, ordering).Select(ToEntity)];

    /// <summary>The instant of a save: now, but later than the item's last one, so that no two saves look the same.</summary>
    protected DateTime NextInstant(TItem entity)
    {
        var now = NodeTree.Instant(time);
        return now > entity.UpdateDate || !entity.HasIdentity ? now : entity.UpdateDate.AddMicroseconds(1);
    }

    /// <summary>By level and, within a level, as sorted: what Core expects where it names no order.</summary>
    private static Ordering TopDown => Ordering.By("level");

    /// <summary>Not by date: a publish leaves two versions of the same instant.</summary>
    private static Ordering Newest => Ordering.By("versionId", Direction.Descending);

    private IQueryable<ItemRow> VersionsOf(int nodeId) => AllVersions.Where(x => x.Id == nodeId);

    private IQueryable<ItemRow> OfType(IQueryable<ItemRow> items, string? contentTypeAlias)
    {
        if (string.IsNullOrWhiteSpace(contentTypeAlias))
        {
            return items;
        }

        var typeId = TypeIdOf(contentTypeAlias);
        return items.Where(x => x.ContentTypeId == typeId);
    }
}
