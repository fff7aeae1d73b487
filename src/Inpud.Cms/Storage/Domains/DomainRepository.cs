using System.Data;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Domains;

/// <summary>Host names and paths at which documents begin, all of them in memory: every address is made from them.</summary>
internal sealed class DomainRepository(CmsScopeProvider scopes, AppCaches caches, ILanguageRepository languages, TimeProvider time)
    : IDomainRepository
{
    private readonly FullSetCache<IDomain, DomainRow[]> _cache = new(caches, scopes);

    public IDomain? Get(int id) => Load(All.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<IDomain> GetMany(params int[]? ids) => Load(ids is { Length: > 0 } ? All.Where(x => ids.Contains(x.Id)) : All);

    public bool Exists(int id) => All.Any(x => x.Id == id);

    public IEnumerable<IDomain> Get(IQuery<IDomain> query) => Load(All.AsQueryable().Matching(query));

    public int Count(IQuery<IDomain>? query) => All.AsQueryable().Matching(query).Count();

    public IDomain? GetByName(string domainName) => Load(All.Where(x => IsNamed(x, domainName))).FirstOrDefault();

    public bool Exists(string domainName) => All.Any(x => IsNamed(x, domainName));

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => [.. Load(All).Where(x => includeWildcards || !x.IsWildcard)];

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        [.. Load(All.Where(x => x.RootContentId == contentId)).Where(x => includeWildcards || !x.IsWildcard)];

    /// <exception cref="DuplicateNameException">Another document has this domain.</exception>
    public void Save(IDomain entity)
    {
        var db = scopes.Writing();
        var folded = Fold(entity.DomainName);
        if (db.Domains.Any(x => x.DomainNameKey == folded && x.Id != entity.Id))
        {
            throw new DuplicateNameException($"The domain '{entity.DomainName}' is already assigned.");
        }

        var row = entity.HasIdentity
            ? db.Domains.Single(x => x.Id == entity.Id)
            : db.Domains.Add(new DomainRow { DomainName = "", DomainNameKey = "" }).Entity;
        (row.Key, row.DomainName, row.DomainNameKey) = (entity.Key, entity.DomainName, folded);
        (row.LanguageId, row.RootContentId) = (entity.LanguageId, entity.RootContentId);
        // What a wildcard says holds only where no named domain says otherwise: it comes first and is overruled.
        row.SortOrder = entity.IsWildcard ? -1 : entity.SortOrder;
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.SortOrder) = (row.Id, row.SortOrder);
        if (entity is UmbracoDomain domain)
        {
            domain.LanguageIsoCode = languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false);
        }

        entity.ResetDirtyProperties(true);
        _cache.Changed();
    }

    public void Delete(IDomain entity)
    {
        scopes.Writing().Domains.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    private DomainRow[] All => _cache.Get(() =>
        [.. scopes.Reading().Domains.AsNoTracking().OrderBy(x => x.SortOrder).ThenBy(x => x.Id)]);

    private static string Fold(string name) => name.ToLowerInvariant();

    private static bool IsNamed(DomainRow row, string name) => string.Equals(row.DomainNameKey, Fold(name), StringComparison.Ordinal);

    private IDomain[] Load(IEnumerable<DomainRow> rows) => [.. rows.Select(ToEntity)];

    private IDomain ToEntity(DomainRow row)
    {
        var domain = new UmbracoDomain(row.DomainName)
        {
            Id = row.Id, Key = row.Key, LanguageId = row.LanguageId, RootContentId = row.RootContentId, SortOrder = row.SortOrder,
            LanguageIsoCode = languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false),
        };
        domain.ResetDirtyProperties(false);
        return domain;
    }
}
