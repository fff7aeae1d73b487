using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Cms.PublishedContent.Redirects;

/// <summary>
/// Remembers routes before a publish or a move, and leaves redirects when the scope in which it happens has ended well and
/// Core's cache refreshers have brought the new routes. The setting
/// <c>Umbraco:CMS:WebRouting:DisableRedirectUrlTracking</c> turns it off.
/// </summary>
internal sealed class TrackRedirects(IRedirectTracker tracker, ICoreScopeProvider scopes, IOptionsMonitor<WebRoutingSettings> settings)
    : INotificationHandler<ContentPublishingNotification>,
      INotificationHandler<ContentMovingNotification>
{
    private const string Key = "Inpud.Cms.OldRoutes";

    public void Handle(ContentPublishingNotification notification) => Remember(notification.PublishedEntities, isMove: false);

    public void Handle(ContentMovingNotification notification) => Remember(notification.MoveInfoCollection.Select(x => x.Entity), isMove: true);

    private void Remember(IEnumerable<IContent> items, bool isMove)
    {
        if (settings.CurrentValue.DisableRedirectUrlTracking || scopes.Context is not { } context)
        {
            return;
        }

        var routes = context.Enlist(Key, () => new Dictionary<(int, string), (Guid, string)>(), Leave)!;
        foreach (var item in items)
        {
            tracker.StoreOldRoute(item, routes, isMove);
        }
    }

    private void Leave(bool completed, Dictionary<(int, string), (Guid, string)>? routes)
    {
        if (completed && routes is { Count: > 0 })
        {
            tracker.CreateRedirects(routes);
        }
    }
}
