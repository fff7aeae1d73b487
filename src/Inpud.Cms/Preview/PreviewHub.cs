using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Preview;

/// <summary>What windows that show a preview are told. Public, because the hub makes its own class of it.</summary>
public interface IPreviewWindow
{
    /// <summary>A document has changed, and whoever shows it draws it anew. The name is the client's.</summary>
    Task refreshed(Guid key);
}

/// <summary>Where windows that show a preview listen.</summary>
internal sealed class PreviewHub : Hub<IPreviewWindow>
{
    public const string Address = "/umbraco/PreviewHub";
}

/// <summary>Tells windows of this machine what changed on any: Core's refresher runs on each.</summary>
internal sealed class RefreshPreviews(IHubContext<PreviewHub, IPreviewWindow> windows) : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageType != MessageType.RefreshByPayload || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] changes)
        {
            return;
        }

        foreach (var key in changes.Where(x => !x.ChangeTypes.HasFlag(TreeChangeTypes.Remove)).Select(x => x.Key).OfType<Guid>().Distinct())
        {
            await windows.Clients.All.refreshed(key);
        }
    }
}
