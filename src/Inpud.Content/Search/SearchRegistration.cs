using Inpud.Content.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Content.Search;

/// <summary>Registers the readers' search.</summary>
public static class SearchRegistration
{
    public const string Section = "Inpud:Search";

    /// <summary>Adds <see cref="PublicIndex"/> and keeps it current. The host adds an <see cref="IReadFileText"/>.</summary>
    public static IUmbracoBuilder AddPublicSearch(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<SearchSettings>(x => builder.Config.GetSection(Section).Bind(x));
        services.AddSingleton<PublicIndex>();
        services.AddSingleton<ReadSearchDocument>();
        services.AddSingleton<IndexPublished>();
        services.AddSingleton(x => new RebuildPublicIndex(x.GetRequiredService<IndexPublished>(), x.GetRequiredService<IOptions<SearchSettings>>(), x.GetRequiredService<IHostingEnvironment>()));
        services.AddSingleton<KeepIndexCurrent>();
        services.AddHostedService(x => x.GetRequiredService<KeepIndexCurrent>());
        services.AddSingleton<INotificationHandler<CatalogueChangedNotification>>(x => x.GetRequiredService<KeepIndexCurrent>());
        services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(x => x.GetRequiredService<KeepIndexCurrent>());
        return builder;
    }
}
