using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Tells the index what changed when Core's cache refreshers say so, on each machine.</summary>
internal sealed class KeepIndexCurrent(DeliveryIndexStore index, IDocumentNavigationQueryService navigation)
    : INotificationHandler<ContentCacheRefresherNotification>,
      INotificationHandler<ContentTypeCacheRefresherNotification>,
      INotificationHandler<LanguageCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification is not { MessageType: MessageType.RefreshByPayload, MessageObject: ContentCacheRefresher.JsonPayload[] payloads }
            || payloads.Any(x => x.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)))
        {
            index.Forget();
            return;
        }

        var keys = payloads.Where(x => !x.Blueprint && x.Key is not null).SelectMany(x => Touched(x.Key!.Value, x.ChangeTypes)).ToHashSet();
        if (keys.Count > 0)
        {
            index.Refresh(keys);
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => index.Forget();

    public void Handle(LanguageCacheRefresherNotification notification) => index.Forget();

    private IEnumerable<Guid> Touched(Guid key, TreeChangeTypes changes) =>
        changes.HasFlag(TreeChangeTypes.RefreshBranch) && navigation.TryGetDescendantsKeys(key, out var descendants)
            ? descendants.Prepend(key)
            : [key];
}
