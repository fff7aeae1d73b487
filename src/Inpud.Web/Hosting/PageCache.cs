using Inpud.Content.Catalogue;
using Inpud.Content.Network.Public;
using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Web.Hosting;

internal static class PageCache
{
    /// <summary>Keeps finished pages and throws them away when they change.</summary>
    public static IUmbracoBuilder AddPageCache(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<PageCacheSettings>()
            .BindConfiguration(PageCacheSettings.Section)
            .Validate(x => x.Duration > TimeSpan.Zero, $"{PageCacheSettings.Section}:Duration must be more than zero.")
            .ValidateOnStart();
        builder.Services.Configure<OutputCacheOptions>(x =>
        {
            // /EN/ is answered with a redirect to /en/: they are two addresses.
            x.UseCaseSensitivePaths = true;
            x.SizeLimit = 64 * 1024 * 1024;
            x.AddBasePolicy(new PageCachePolicy());
        });
        return builder
            .AddNotificationAsyncHandler<CatalogueChangedNotification, EvictPages>()
            .AddNotificationAsyncHandler<ContentCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<MediaCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<ContentTypeCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<DataTypeCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<DictionaryCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<DomainCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<LanguageCacheRefresherNotification, EvictPages>()
            .AddNotificationAsyncHandler<NetworkChangedNotification, EvictPages>();
    }
}
