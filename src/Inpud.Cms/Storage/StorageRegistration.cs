using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.DataTypes;
using Inpud.Cms.Storage.Dictionary;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Entities;
using Inpud.Cms.Storage.Languages;
using Inpud.Cms.Storage.Media;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Relations;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Urls;
using Inpud.Cms.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage;

internal static class StorageRegistration
{
    public static IUmbracoBuilder AddStorage(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddDatabase(builder.Config);
        services.AddKeys();
        services.AddSingleton<RecentItems>();
        services.AddSingleton<CmsScopeProvider>();
        services.AddUnique<ICoreScopeProvider>(x => x.GetRequiredService<CmsScopeProvider>());
        services.AddSingleton(x => new SharedConnection(x.GetRequiredService<CmsScopeProvider>(), x.GetRequiredService<IDbContextFactory<CmsDbContext>>()));
        services.AddUnique<IDistributedLockingMechanismFactory, DatabaseLocks>();
        services.AddSingleton<NodeTree>();
        services.AddSingleton<CreateRootNode>();
        AddLanguages(services);
        AddTypes(services);
        AddItems(services);
        services.AddPeopleStorage();
        builder
            .AddNotificationHandler<WebhookSavedNotification, ForgetWebhooks>()
            .AddNotificationHandler<WebhookDeletedNotification, ForgetWebhooks>()
            .AddNotificationHandler<ContentMovedToRecycleBinNotification, RememberOriginalParent>()
            .AddNotificationHandler<ContentMovedNotification, RememberOriginalParent>()
            .AddNotificationHandler<MediaMovedToRecycleBinNotification, RememberOriginalParent>()
            .AddNotificationHandler<MediaMovedNotification, RememberOriginalParent>()
            .AddNotificationAsyncHandler<ContentCopiedNotification, RelateOnCopyNotificationHandler>();
        return builder;
    }

    private static void AddLanguages(IServiceCollection services)
    {
        services.AddUnique<ILanguageRepository, LanguageRepository>();
        services.AddUnique<IDictionaryRepository, DictionaryRepository>();
    }

    private static void AddTypes(IServiceCollection services)
    {
        services.AddSingleton<ContentTypeStore>();
        services.AddSingleton<VariationChange>();
        services.AddSingleton<DataTypeRepository>();
        services.AddUnique<IDataTypeRepository>(x => x.GetRequiredService<DataTypeRepository>());
        services.AddSingleton<DocumentTypeRepository>();
        services.AddUnique<IContentTypeRepository>(x => x.GetRequiredService<DocumentTypeRepository>());
        services.AddSingleton<MediaTypeRepository>();
        services.AddUnique<IMediaTypeRepository>(x => x.GetRequiredService<MediaTypeRepository>());
        services.AddSingleton<MemberTypeRepository>();
        services.AddUnique<IMemberTypeRepository>(x => x.GetRequiredService<MemberTypeRepository>());
        services.AddUnique<IContentTypeCommonRepository, AllContentTypes>();
        services.AddUnique<IReservedFieldNamesService, ReservedFieldNames>();
    }

    private static void AddItems(IServiceCollection services)
    {
        services.AddSingleton<ItemReader>();
        services.AddSingleton<ItemMapping>();
        services.AddSingleton<VersionWriter>();
        services.AddSingleton<WithdrawnFiles>();
        services.AddSingleton<References>();
        services.AddSingleton<EditorValues>();
        services.AddSingleton<SaveHistory>();
        services.AddSingleton<PruneSaves>();
        services.AddHostedService(x => x.GetRequiredService<PruneSaves>());
        services.AddSingleton<PublishableStorage>();
        services.AddUnique<IDocumentRepository, DocumentRepository>();
        services.AddUnique<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        services.AddUnique<IElementRepository, ElementRepository>();
        services.AddUnique<IDocumentVersionRepository, DocumentVersionRepository>();
        services.AddUnique<IElementVersionRepository, ElementVersionRepository>();
        services.AddUnique<IMediaRepository, MediaRepository>();
        services.AddSingleton<EntityMapping>();
        services.AddUnique<IEntityRepository, EntityRepository>();
        services.AddUnique<IDocumentUrlRepository, DocumentUrlRepository>();
        services.AddUnique<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        services.AddUnique<INavigationRepository, NavigationRepository>();
        services.AddUnique<IPublishStatusRepository, PublishStatusRepository>();
    }
}
