using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PublishedContent;

/// <summary>All domains in memory: every URL asks for them.</summary>
internal sealed class DomainCache(CmsScopeProvider scopes, IDomainRepository domains, IDefaultCultureAccessor defaultCulture)
    : IDomainCache, IDomainCacheService
{
    private Domain[]? _all;

    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) => All.Where(x => includeWildcards || !x.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(x => x.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads) => Volatile.Write(ref _all, null);

    private Domain[] All => Volatile.Read(ref _all) ?? Load();

    private Domain[] Load()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        Domain[] loaded =
        [
            .. domains.GetAll(true).Where(x => x.RootContentId is not null).OrderBy(x => x.SortOrder)
                .Select(x => new Domain(x.Id, x.DomainName, x.RootContentId!.Value, x.LanguageIsoCode, x.IsWildcard, x.SortOrder)),
        ];
        if (scopes.Ambient?.Session.IsWriting != true)
        {
            Volatile.Write(ref _all, loaded);
        }

        return loaded;
    }
}
