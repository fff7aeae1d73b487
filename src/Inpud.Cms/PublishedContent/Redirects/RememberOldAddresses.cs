using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent.Redirects;

/// <summary>
/// Leaves a redirect behind when a publish or a move gives a document, and what is below it, another address. Addresses are
/// noted before the change and compared after it; setting <c>Umbraco:CMS:WebRouting:DisableRedirectUrlTracking</c> turns it off.
/// </summary>
internal sealed class RememberOldAddresses(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IRedirectUrlService redirects,
    IShortStringHelper strings,
    UrlSegmentProviderCollection segments,
    IOptionsMonitor<WebRoutingSettings> routing)
    : INotificationHandler<ContentPublishingNotification>,
      INotificationHandler<ContentPublishedNotification>,
      INotificationHandler<ContentMovingNotification>,
      INotificationHandler<ContentMovedNotification>
{
    private const string Nowhere = "#";
    private const string StateKey = "Inpud.Cms.OldAddresses";

    public void Handle(ContentPublishingNotification notification) => Note(
        notification, notification.PublishedEntities.SelectMany(x => Renamed(x).SelectMany(culture => Addresses(x.Key, culture))));

    public void Handle(ContentMovingNotification notification) => Note(
        notification,
        notification.MoveInfoCollection.SelectMany(x => x.Entity.PublishedCultures.SelectMany(culture => Addresses(x.Entity.Key, culture))));

    public void Handle(ContentPublishedNotification notification) => Redirect(notification);

    public void Handle(ContentMovedNotification notification) => Redirect(notification);

    /// <summary>The languages in which a publish will change the document's own part of the address.</summary>
    private IEnumerable<string> Renamed(IContent document) => document.PublishedCultures.Where(culture =>
        urls.GetUrlSegment(document.Key, culture, isDraft: false) is { } now
        && document.GetUrlSegments(strings, segments, culture, published: false).FirstOrDefault() is { } next
        && !string.Equals(now, next, StringComparison.Ordinal));

    private IEnumerable<OldAddress> Addresses(Guid key, string culture) =>
        (navigation.TryGetDescendantsKeys(key, out var below) ? below : [])
            .Prepend(key)
            .Select(x => new OldAddress(x, culture, urls.GetLegacyRouteFormat(x, culture, isDraft: false)))
            .Where(x => x.Route != Nowhere);

    private void Note(StatefulNotification notification, IEnumerable<OldAddress> addresses)
    {
        if (!routing.CurrentValue.DisableRedirectUrlTracking)
        {
            notification.State[StateKey] = addresses.ToArray();
        }
    }

    private void Redirect(StatefulNotification notification)
    {
        if (!notification.State.TryGetValue(StateKey, out var noted) || noted is not OldAddress[] addresses)
        {
            return;
        }

        foreach (var old in addresses)
        {
            var now = urls.GetLegacyRouteFormat(old.Key, old.Culture, isDraft: false);
            if (now != Nowhere && !string.Equals(now, old.Route, StringComparison.OrdinalIgnoreCase))
            {
                redirects.RegisterWithStatus(old.Route, old.Key, old.Culture);
            }
        }
    }

    private sealed record OldAddress(Guid Key, string Culture, string Route);
}
