using Inpud.Cms.Storage.Audit;
using Inpud.Cms.Storage.Domains;
using Inpud.Cms.Storage.Ids;
using Inpud.Cms.Storage.KeyValues;
using Inpud.Cms.Storage.Redirects;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage;

internal static class AuditStorage
{
    /// <summary>History, consents, domains, redirects, small facts, and numbers of keys.</summary>
    public static IServiceCollection AddAuditAndAddressStorage(this IServiceCollection services) => services
        .AddSingleton<IAuditRepository, AuditRepository>()
        .AddSingleton<IAuditEntryRepository, AuditEntryRepository>()
        .AddSingleton<IConsentRepository, ConsentRepository>()
        .AddSingleton<IDomainRepository, DomainRepository>()
        .AddSingleton<RedirectUrlRepository>()
        .AddSingleton<IRedirectUrlRepository>(x => x.GetRequiredService<RedirectUrlRepository>())
        .AddSingleton<IKeyValueRepository, KeyValueRepository>()
        .AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>()
        .AddSingleton<INodeCountRepository, NodeCountRepository>()
        .AddSingleton<INodeCountService, NodeCountService>();
}
