using Inpud.Cms.Storage.Access;
using Inpud.Cms.Storage.Containers;
using Inpud.Cms.Storage.Files;
using Inpud.Cms.Storage.Members;
using Inpud.Cms.Storage.Operations;
using Inpud.Cms.Storage.Servers;
using Inpud.Cms.Storage.Webhooks;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage;

internal static class PeopleStorage
{
    /// <summary>Everything stored that is neither an item nor a type nor a language.</summary>
    public static IServiceCollection AddPeopleStorage(this IServiceCollection services) => services
        .AddUserStorage()
        .AddRelationStorage()
        .AddAuditAndAddressStorage()
        .AddWebhookStorage()
        .AddServerStorage()
        .AddContainerStorage()
        .AddFileStorage()
        .AddMemberStorage();

    /// <summary>Webhooks, the calls that wait and the calls that were made.</summary>
    public static IServiceCollection AddWebhookStorage(this IServiceCollection services) => services
        .AddSingleton<IWebhookRepository, WebhookRepository>()
        .AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>()
        .AddSingleton<IWebhookLogRepository, WebhookLogRepository>()
        .AddSingleton<IWebhookFiringService, WebhookFiringService>();

    /// <summary>Machines, what they tell each other, and work that outlasts a request.</summary>
    public static IServiceCollection AddServerStorage(this IServiceCollection services) => services
        .AddSingleton<IServerRegistrationRepository, ServerRegistrationRepository>()
        .AddSingleton<ICacheInstructionRepository, CacheInstructionRepository>()
        .AddSingleton<ILastSyncedRepository, LastSyncedRepository>()
        .AddSingleton<IRepositoryCacheVersionRepository, RepositoryCacheVersionRepository>()
        .AddSingleton<ILongRunningOperationRepository, LongRunningOperationRepository>()
        .AddSingleton<ILogViewerQueryRepository, LogViewerQueryRepository>()
        .AddSingleton<IWebProfilerRepository, NoProfiler>()
        .AddSingleton<IInstallationRepository, InstallationRepository>()
        .AddSingleton<IUpgradeCheckRepository, UpgradeCheckRepository>();

    /// <summary>Folders of types, access to documents, wishes to be told, and whether a type's values are in use.</summary>
    public static IServiceCollection AddContainerStorage(this IServiceCollection services) => services
        .AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>()
        .AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>()
        .AddSingleton<IMediaTypeContainerRepository, MediaTypeContainerRepository>()
        .AddSingleton<IMemberTypeContainerRepository, MemberTypeContainerRepository>()
        .AddSingleton<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>()
        .AddSingleton<IElementContainerRepository, ElementContainerRepository>()
        .AddSingleton<IDataTypeUsageRepository, DataTypeUsageRepository>()
        .AddSingleton<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>()
        .AddSingleton<IPublicAccessRepository, PublicAccessRepository>()
        .AddSingleton<INotificationsRepository, NotificationsRepository>();

    /// <summary>Uploads that wait, templates, and the files that are not edited here.</summary>
    public static IServiceCollection AddFileStorage(this IServiceCollection services) => services
        .AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>()
        .AddSingleton<ITemplateRepository, TemplateRepository>()
        .AddSingleton<IScriptRepository, ScriptRepository>()
        .AddSingleton<IStylesheetRepository, StylesheetRepository>()
        .AddSingleton<IPartialViewRepository, PartialViewRepository>();

    /// <summary>Members, of whom there are none.</summary>
    public static IServiceCollection AddMemberStorage(this IServiceCollection services) => services
        .AddSingleton<IMemberRepository, MemberRepository>()
        .AddSingleton<IMemberFilterRepository, MemberFilterRepository>()
        .AddSingleton<IMemberGroupRepository, MemberGroupRepository>()
        .AddSingleton<IExternalMemberRepository, ExternalMemberRepository>();
}
