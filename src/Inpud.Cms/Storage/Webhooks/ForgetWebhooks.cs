using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.Storage.Webhooks;

/// <summary>Core knows no cache of webhooks; ours is emptied on every machine by a refresher of its own.</summary>
internal sealed class WebhookCacheRefresher(AppCaches caches) : ICacheRefresher
{
    public static readonly Guid UniqueId = Guid.Parse("6d1f1f0a-4c0e-4f5e-9a55-0b7c5e2f4a11");

    public Guid RefresherUniqueId => UniqueId;

    public string Name => "Webhook Cache Refresher";

    public void RefreshAll() => caches.IsolatedCaches.ClearCache<IWebhook>();

    public void Refresh(int id) => RefreshAll();

    public void Refresh(Guid id) => RefreshAll();

    public void Remove(int id) => RefreshAll();
}

/// <summary>Tells every machine that webhooks have changed.</summary>
internal sealed class ForgetWebhooks(DistributedCache distributed)
    : INotificationHandler<WebhookSavedNotification>, INotificationHandler<WebhookDeletedNotification>
{
    public void Handle(WebhookSavedNotification notification) => distributed.RefreshAll(WebhookCacheRefresher.UniqueId);

    public void Handle(WebhookDeletedNotification notification) => distributed.RefreshAll(WebhookCacheRefresher.UniqueId);
}
