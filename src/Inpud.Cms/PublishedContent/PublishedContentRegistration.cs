using Inpud.Cms.Media;
using Inpud.Cms.PublishedContent.Redirects;
using Inpud.Cms.PublishedContent.Withdrawals;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

internal static class PublishedContentRegistration
{
    public static IUmbracoBuilder AddPublishedContent(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PublishedContentCacheSettings>()
            .BindConfiguration(PublishedContentCacheSettings.Section)
            .Validate(x => x.MemoryLimitMegabytes is >= 1 and <= 65_536, $"{PublishedContentCacheSettings.Section}:MemoryLimitMegabytes must be 1 to 65536.")
            .ValidateOnStart();
        services.AddSingleton<PublishedItemReader>();
        services.AddSingleton<PropertyIds>();
        services.AddSingleton<BodyCache>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<MediaCache>();
        services.AddSingleton<ElementCache>();
        services.AddSingleton<DomainCache>();
        services.AddUnique<IPublishedContentTypeCache, PublishedContentTypes>();
        services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddUnique<IPublishedContentCache>(x => x.GetRequiredService<DocumentCache>());
        services.AddUnique<IDocumentCacheService>(x => x.GetRequiredService<DocumentCache>());
        services.AddUnique<IPublishedMediaCache>(x => x.GetRequiredService<MediaCache>());
        services.AddUnique<IMediaCacheService>(x => x.GetRequiredService<MediaCache>());
        services.AddUnique<IPublishedElementCache>(x => x.GetRequiredService<ElementCache>());
        services.AddUnique<IElementCacheService>(x => x.GetRequiredService<ElementCache>());
        services.AddUnique<IDomainCache>(x => x.GetRequiredService<DomainCache>());
        services.AddUnique<IDomainCacheService>(x => x.GetRequiredService<DomainCache>());
        services.AddUnique<IPublishedMemberCache, NoMembers>();
        services.AddUnique<ICacheManager, CacheManager>();
        services.AddSingleton<UmbracoContextSource>();
        services.AddUnique<IUmbracoContextAccessor>(x => x.GetRequiredService<UmbracoContextSource>());
        services.AddUnique<IUmbracoContextFactory>(x => x.GetRequiredService<UmbracoContextSource>());
        services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddUnique<IUrlAssembler, DefaultUrlAssembler>();
        services.AddUnique<IContentLastChanceFinder, NothingFound>();
        builder
            .AddNotificationAsyncHandler<LanguageCacheRefresherNotification, KeepPublishStatusTrue>()
            .AddNotificationAsyncHandler<ContentCacheRefresherNotification, KeepPublishStatusTrue>()
            .AddNotificationAsyncHandler<ContentTypeCacheRefresherNotification, KeepPublishStatusTrue>();
        services.AddUnique<IRedirectTracker, RedirectTracker>();
        builder
            .AddNotificationHandler<ContentPublishingNotification, TrackRedirects>()
            .AddNotificationHandler<ContentMovingNotification, TrackRedirects>();
        AddWithdrawals(builder);
        return builder;
    }

    private static void AddWithdrawals(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(x => new WithdrawnUrls(
            x.GetRequiredService<CmsScopeProvider>(),
            x.GetRequiredService<IDocumentPublishStatusQueryService>(),
            x.GetRequiredService<ILanguageService>()));
        builder.Services.AddSingleton<PublicMedia>();
        builder.Services.AddUnique<IPublicMediaGate>(x => x.GetRequiredService<PublicMedia>());
        builder.Services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(x => x.GetRequiredService<PublicMedia>());
        builder.Services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(x => x.GetRequiredService<PublicMedia>());
        builder
            .AddNotificationHandler<ContentPublishingNotification, RecordWithdrawals>()
            .AddNotificationHandler<ContentUnpublishingNotification, RecordWithdrawals>()
            .AddNotificationHandler<ContentMovingToRecycleBinNotification, RecordWithdrawals>()
            .AddNotificationHandler<ContentDeletingNotification, RecordWithdrawals>()
            .AddNotificationHandler<MediaSavingNotification, RecordReplacedFiles>();
    }
}
