using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Cms.PublishedContent.Redirects;

/// <summary>
/// Remembers routes before a publish or a move and leaves redirects after it, unless the setting
/// <c>Umbraco:CMS:WebRouting:DisableRedirectUrlTracking</c> says not to. It must be registered after the cache refreshers:
/// they run at the end of the same scope and bring the new routes.
/// </summary>
internal sealed class TrackRedirects(IRedirectTracker tracker, IOptionsMonitor<WebRoutingSettings> settings)
    : INotificationHandler<ContentPublishingNotification>,
      INotificationHandler<ContentPublishedNotification>,
      INotificationHandler<ContentMovingNotification>,
      INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "Inpud.Cms.OldRoutes";

    public void Handle(ContentPublishingNotification notification) => Remember(notification, notification.PublishedEntities, isMove: false);

    public void Handle(ContentPublishedNotification notification) => Leave(notification);

    public void Handle(ContentMovingNotification notification) =>
        Remember(notification, notification.MoveInfoCollection.Select(x => x.Entity), isMove: true);

    public void Handle(ContentMovedNotification notification) => Leave(notification);

    private void Remember(IStatefulNotification notification, IEnumerable<IContent> items, bool isMove)
    {
        if (settings.CurrentValue.DisableRedirectUrlTracking)
        {
            return;
        }

        // A branch that is published as a whole has one state for all its items.
        if (RoutesOf(notification) is not { } routes)
        {
            notification.State[StateKey] = routes = [];
        }

        foreach (var item in items)
        {
            tracker.StoreOldRoute(item, routes, isMove);
        }
    }

    private void Leave(IStatefulNotification notification)
    {
        if (RoutesOf(notification) is { } routes)
        {
            tracker.CreateRedirects(routes);
        }
    }

    private static Dictionary<(int, string), (Guid, string)>? RoutesOf(IStatefulNotification notification) =>
        notification.State.TryGetValue(StateKey, out var state) ? state as Dictionary<(int, string), (Guid, string)> : null;
}
