using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Cms.Tests.Hosting;

/// <summary>Lets a test look at notifications, stop what they announce, or fail in them.</summary>
public sealed class Hooks :
    INotificationHandler<ContentSavingNotification>,
    INotificationHandler<ContentSavedNotification>,
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentCacheRefresherNotification>
{
    private Action<INotification>? _seen;

    /// <summary>Calls <paramref name="seen"/> for each notification until the result is disposed.</summary>
    public IDisposable On<TNotification>(Action<TNotification> seen)
        where TNotification : INotification
    {
        _seen = notification =>
        {
            if (notification is TNotification wanted)
            {
                seen(wanted);
            }
        };
        return new Off(this);
    }

    public void Handle(ContentSavingNotification notification) => _seen?.Invoke(notification);

    public void Handle(ContentSavedNotification notification) => _seen?.Invoke(notification);

    public void Handle(ContentPublishingNotification notification) => _seen?.Invoke(notification);

    public void Handle(ContentCacheRefresherNotification notification) => _seen?.Invoke(notification);

    internal void Register(IServiceCollection services) => services
        .AddSingleton<INotificationHandler<ContentSavingNotification>>(this)
        .AddSingleton<INotificationHandler<ContentSavedNotification>>(this)
        .AddSingleton<INotificationHandler<ContentPublishingNotification>>(this)
        .AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(this);

    private sealed class Off(Hooks hooks) : IDisposable
    {
        public void Dispose() => hooks._seen = null;
    }
}
