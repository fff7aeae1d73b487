using Inpud.Cms.Storage.Relations;
using Inpud.Cms.Storage.Tags;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage;

internal static class RelationStorage
{
    /// <summary>Relations, their kinds, references seen from the used item, and tags.</summary>
    public static IServiceCollection AddRelationStorage(this IServiceCollection services) => services
        .AddSingleton<RelationTypeRepository>()
        .AddSingleton<IRelationTypeRepository>(x => x.GetRequiredService<RelationTypeRepository>())
        .AddSingleton<INotificationHandler<RelationTypeCacheRefresherNotification>, ForgetRelationTypes>()
        .AddSingleton<IRelationRepository>(x => new RelationRepository(
            x.GetRequiredService<Scopes.CmsScopeProvider>(),
            x.GetRequiredService<RelationTypeRepository>(),
            new Lazy<IEntityRepository>(x.GetRequiredService<IEntityRepository>),
            x.GetRequiredService<TimeProvider>()))
        .AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>()
        .AddSingleton<ITagRepository, TagRepository>()
        .AddSingleton<CreateDefaultRelationTypes>();
}
