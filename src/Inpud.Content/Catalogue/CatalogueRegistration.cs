using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Content.Catalogue;

/// <summary>Registers the catalogue of what is published.</summary>
public static class CatalogueRegistration
{
    /// <summary>Adds <see cref="CatalogueSource"/> and keeps it current.</summary>
    public static IUmbracoBuilder AddCatalogue(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<CatalogueSource>();
        builder.Services.AddSingleton<DraftCatalogue>();
        return builder
            .AddNotificationHandler<ContentCacheRefresherNotification, KeepCatalogueCurrent>()
            .AddNotificationHandler<ContentTypeCacheRefresherNotification, KeepCatalogueCurrent>()
            .AddNotificationHandler<DataTypeCacheRefresherNotification, KeepCatalogueCurrent>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, KeepCatalogueCurrent>();
    }
}
