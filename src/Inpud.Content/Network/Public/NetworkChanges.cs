using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Content.Network.Public;

/// <summary>Says on every machine that what readers see of the network has changed. To be told after the commit; it may be lost in a crash, and then only what is kept is old.</summary>
public sealed class NetworkChanges(DistributedCache machines)
{
    /// <summary>Tells.</summary>
    /// <param name="statement">The statement whose endorsements changed; null: the directory of organisations, and whatever names one.</param>
    public void Tell(Guid? statement) => machines.RefreshByPayload(NetworkCacheRefresher.UniqueId, [new NetworkChange(statement)]);
}

/// <summary>What changed.</summary>
/// <param name="Statement">The statement whose endorsements changed; null: the directory.</param>
public sealed record NetworkChange(Guid? Statement);

/// <summary>Something of the network that readers see has changed.</summary>
public sealed class NetworkChangedNotification(object messageObject, MessageType messageType) : CacheRefresherNotification(messageObject, messageType)
{
    /// <summary>What changed; null where it may be everything.</summary>
    public IReadOnlyList<NetworkChange>? Changes => MessageObject as NetworkChange[];
}

/// <summary>Carries it to all machines.</summary>
public sealed class NetworkCacheRefresher(AppCaches caches, IJsonSerializer json, IEventAggregator events, ICacheRefresherNotificationFactory notifications)
    : PayloadCacheRefresherBase<NetworkChangedNotification, NetworkChange>(caches, json, events, notifications)
{
    public static readonly Guid UniqueId = Guid.Parse("5d0f4a0e-8a9d-4d2c-9a37-3b6f1e0c7d21");

    public override Guid RefresherUniqueId => UniqueId;

    public override string Name => "Network";
}
