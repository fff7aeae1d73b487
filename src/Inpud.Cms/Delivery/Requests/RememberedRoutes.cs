using System.Collections.Concurrent;
using Inpud.Cms.Delivery.Caching;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>
/// Core's routes, each worked out once per language until something changes that routes are made of: an item needs one for
/// every language it is in, and each is a walk through domains and URL providers. Notes whose routes a response shows.
/// </summary>
internal sealed class RememberedRoutes(
    ApiContentRouteBuilder core,
    IRequestPreviewService preview,
    DeliveryLanguages languages,
    IVariationContextAccessor variation,
    IHttpContextAccessor http)
    : IApiContentRouteBuilder,
      INotificationHandler<ContentCacheRefresherNotification>,
      INotificationHandler<DomainCacheRefresherNotification>,
      INotificationHandler<LanguageCacheRefresherNotification>
{
    /// <summary>About 15 MB of routes.</summary>
    private const int Limit = 60_000;

    private ConcurrentDictionary<(Guid, string), IApiContentRoute?> _routes = new();

    public IApiContentRoute? Build(IPublishedContent content, string? culture = null)
    {
        http.HttpContext?.RequestServices.GetService<DeliveryResponseTags>()?.AddContent(content.Key);
        var language = culture ?? variation.VariationContext?.Culture ?? "";
        return preview.IsPreview() || languages.Find(language) is null ? core.Build(content, culture) : Copy(Remembered(content, language));
    }

    public void Handle(ContentCacheRefresherNotification notification) => Forget();

    public void Handle(DomainCacheRefresherNotification notification) => Forget();

    public void Handle(LanguageCacheRefresherNotification notification) => Forget();

    /// <summary>A route that is being worked out meanwhile ends in the memory that is thrown away.</summary>
    private void Forget() => Volatile.Write(ref _routes, new());

    private IApiContentRoute? Remembered(IPublishedContent content, string culture)
    {
        var routes = Volatile.Read(ref _routes);
        if (routes.TryGetValue((content.Key, culture), out var known))
        {
            return known;
        }

        var route = core.Build(content, culture);
        if (routes.Count < Limit)
        {
            routes.TryAdd((content.Key, culture), route);
        }

        return route;
    }

    /// <summary>Whoever gets a route may give it a query string.</summary>
    private static ApiContentRoute? Copy(IApiContentRoute? route) =>
        route is null ? null : new ApiContentRoute(route.Path, new ApiContentStartItem(route.StartItem.Id, route.StartItem.Path));
}
