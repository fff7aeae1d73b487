using Inpud.Cms.Delivery.Caching;
using Inpud.Cms.Delivery.ContentItems;
using Inpud.Cms.Delivery.Expansion;
using Inpud.Cms.Delivery.Indexing;
using Inpud.Cms.Delivery.MediaItems;
using Inpud.Cms.Delivery.OpenApi;
using Inpud.Cms.Delivery.Querying;
using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.ResponseCache;
using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery;

/// <summary>Adds the Content Delivery API, under Umbraco's name.</summary>
public static class DeliveryRegistration
{
    /// <summary>
    /// Adds the Content Delivery API with its query options; map it with <see cref="DeliveryEndpoints.MapDeliveryApi"/>.
    /// Handlers of the site's own (<see cref="ISelectorHandler"/> and its like) are found by Core and may be added to its collections.
    /// </summary>
    public static IUmbracoBuilder AddDeliveryApi(this IUmbracoBuilder builder)
    {
        builder.SelectorHandlers().Add<AncestorsSelector>().Add<ChildrenSelector>().Add<DescendantsSelector>();
        builder.FilterHandlers().Add<ContentTypeFilter>().Add<NameFilter>().Add<CreateDateFilter>().Add<UpdateDateFilter>();
        builder.SortHandlers().Add<CreateDateSort>().Add<LevelSort>().Add<NameSort>().Add<SortOrderSort>().Add<UpdateDateSort>();
        builder.Services.AddDeliveryApi();
        return builder;
    }

    /// <summary>Adds all but Core's collections of handlers, which belong to its builder.</summary>
    internal static IServiceCollection AddDeliveryApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOptions<DeliveryLimits>()
            .BindConfiguration(DeliveryLimits.Section)
            .Validate(x => x.IsValid, $"A value of {DeliveryLimits.Section} is out of its range.")
            .ValidateOnStart();
        AddCoreBuilders(services);
        AddRequests(services);
        AddQueries(services);
        AddCaching(services);
        services.AddDeliveryOpenApi();
        return services;
    }

    private static void AddCoreBuilders(IServiceCollection services)
    {
        services.AddUnique<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddUnique<IApiContentPathProvider, ApiContentPathProvider>();
        services.AddUnique<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddUnique<IApiContentBuilder, ApiContentBuilder>();
        services.AddUnique<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddUnique<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.AddUnique<IApiDocumentUrlService, ApiDocumentUrlService>();
        services.AddUnique<IApiElementBuilder, ApiElementBuilder>();
        services.AddUnique<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddUnique<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddUnique<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddUnique<IApiMediaWithCropsResponseBuilder, MediaResponses>();
        services.AddSingleton<ApiContentRouteBuilder>();
        services.AddSingleton<RememberedRoutes>();
        services.AddUnique<IApiContentRouteBuilder>(x => x.GetRequiredService<RememberedRoutes>());
        services.AddHandler<RememberedRoutes, ContentCacheRefresherNotification>();
        services.AddHandler<RememberedRoutes, DomainCacheRefresherNotification>();
        services.AddHandler<RememberedRoutes, LanguageCacheRefresherNotification>();
    }

    private static void AddRequests(IServiceCollection services)
    {
        services.AddSingleton<DeliveryLanguages>();
        services.AddHandler<DeliveryLanguages, LanguageCacheRefresherNotification>();
        services.AddSingleton<DomainRoutes>();
        services.AddSingleton<RequestContext>();
        services.AddSingleton<DeliveryRequestRules>();
        services.AddSingleton<ContentByPath>();
        services.AddSingleton<QueryContent>();
        services.AddUnique<IApiAccessService, RequestAccess>();
        services.AddUnique<IRequestPreviewService, RequestPreview>();
        services.AddUnique<IRequestCultureService, RequestCulture>();
        services.AddUnique<IRequestSegmentService, RequestSegment>();
        services.AddUnique<IRequestRoutingService, RequestRouting>();
        services.AddUnique<IRequestRedirectService, RequestRedirects>();
        services.AddUnique<IRequestStartItemProviderAccessor, RequestStartItemAccessor>();
        services.AddUnique<IRequestMemberAccessService, NoopRequestMemberAccessService>();
        services.AddUnique<IOutputExpansionStrategyAccessor, ExpansionStrategyAccessor>();
        services.AddScoped<IRequestStartItemProvider, RequestStartItem>();
        services.AddScoped<ExpansionStrategy>();
        services.AddScoped<IOutputExpansionStrategy>(x => x.GetRequiredService<ExpansionStrategy>());
        services.AddScoped<DeliveryResponseTags>();
        services.AddScoped<IDeliveryResponseTags>(x => x.GetRequiredService<DeliveryResponseTags>());
    }

    private static void AddQueries(IServiceCollection services)
    {
        services.AddSingleton(x => new DeliveryFields(x.GetRequiredService<ContentIndexHandlerCollection>()));
        services.AddUnique<IDeliveryDocumentSource, StoredDocuments>();
        services.AddSingleton<DeliveryIndexStore>();
        services.AddSingleton<KeepIndexCurrent>();
        services.AddHandler<KeepIndexCurrent, ContentCacheRefresherNotification>();
        services.AddHandler<KeepIndexCurrent, ContentTypeCacheRefresherNotification>();
        services.AddHandler<KeepIndexCurrent, LanguageCacheRefresherNotification>();
        services.AddSingleton<FetchTarget>();
        services.AddUnique<IApiContentQueryProvider, IndexQueries>();
        services.AddUnique<IApiContentQueryService, ContentQueries>();
        services.AddUnique<IApiMediaQueryService, MediaQueries>();
    }

    /// <summary>The one place where responses are given to ASP.NET Core's output cache: a policy for its addresses.</summary>
    private static void AddCaching(IServiceCollection services)
    {
        services.AddResponseCache().Configure<OutputCacheOptions>(options => options.AddBasePolicy(new DeliveryCachePolicy()));
        services.AddUnique<IDeliveryApiOutputCacheManager, DeliveryCache>();
        services.AddTransient<INotificationAsyncHandler<ContentCacheRefresherNotification>, EvictChangedResponses>();
        services.AddTransient<INotificationAsyncHandler<MediaCacheRefresherNotification>, EvictChangedResponses>();
        services.AddTransient<INotificationAsyncHandler<DomainCacheRefresherNotification>, EvictChangedResponses>();
        services.AddTransient<INotificationAsyncHandler<LanguageCacheRefresherNotification>, EvictChangedResponses>();
        services.AddTransient<INotificationAsyncHandler<ContentTypeCacheRefresherNotification>, EvictChangedResponses>();
        services.AddTransient<INotificationAsyncHandler<DataTypeCacheRefresherNotification>, EvictChangedResponses>();
    }

    private static void AddHandler<T, TNotification>(this IServiceCollection services)
        where T : class, INotificationHandler<TNotification>
        where TNotification : INotification =>
        services.AddTransient<INotificationHandler<TNotification>>(x => x.GetRequiredService<T>());
}
