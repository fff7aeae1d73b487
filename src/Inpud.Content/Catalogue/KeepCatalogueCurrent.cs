using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Inpud.Content.Catalogue;

/// <summary>Tells the catalogue what Core's cache refreshers say. They run on every machine, after Core's own memory is up to date.</summary>
internal sealed class KeepCatalogueCurrent(CatalogueSource catalogue)
    : INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<ContentTypeCacheRefresherNotification>,
        INotificationHandler<DataTypeCacheRefresherNotification>,
        INotificationHandler<LanguageCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        var payloads = notification.MessageType == MessageType.RefreshByPayload
            ? (notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? []).Where(payload => !payload.Blueprint).ToArray()
            : null;
        if (payloads is null || payloads.Any(payload => payload.Key is null || payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll)))
        {
            catalogue.Forget();
        }
        else if (payloads.Length > 0)
        {
            catalogue.Refresh([.. payloads.Select(ChangeIn)]);
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => catalogue.Forget();

    public void Handle(DataTypeCacheRefresherNotification notification) => catalogue.Forget();

    public void Handle(LanguageCacheRefresherNotification notification) => catalogue.Forget();

    private static DocumentChange ChangeIn(ContentCacheRefresher.JsonPayload payload) => new(
        payload.Key!.Value,
        IsBranch: payload.ChangeTypes.HasTypesAny(TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove),
        IsPublished: payload.PublishedCultures?.Length > 0 || payload.UnpublishedCultures?.Length > 0);
}
