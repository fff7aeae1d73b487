using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Inpud.Cms.Composition;

/// <summary>Ties Core's notifications to Core's cache refreshers.</summary>
internal static class CacheRefreshing
{
    public static IUmbracoBuilder AddCacheRefreshing(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IServerMessenger, LocalMessenger>();
        builder
            .AddNotificationHandler<ContentTreeChangeNotification, ContentTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<ContentTypeChangedNotification, ContentTypeChangedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DataTypeDeletedNotification, DataTypeDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DataTypeSavedNotification, DataTypeSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DictionaryItemDeletedNotification, DictionaryItemDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DictionaryItemSavedNotification, DictionaryItemSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DomainDeletedNotification, DomainDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DomainSavedNotification, DomainSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<ElementTreeChangeNotification, ElementTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<LanguageDeletedNotification, LanguageDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<LanguageSavedNotification, LanguageSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MediaTypeChangedNotification, MediaTypeChangedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MemberTypeChangedNotification, MemberTypeChangedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<PublicAccessEntryDeletedNotification, PublicAccessEntryDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<PublicAccessEntrySavedNotification, PublicAccessEntrySavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<RelationTypeDeletedNotification, RelationTypeDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<RelationTypeSavedNotification, RelationTypeSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserDeletedNotification, UserDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserGroupDeletedNotification, UserGroupDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserGroupWithUsersSavedNotification, UserGroupWithUsersSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserSavedNotification, UserSavedDistributedCacheNotificationHandler>();
        return builder;
    }
}

/// <summary>Runs cache refreshers in this process, at once. One machine needs no more.</summary>
internal sealed class LocalMessenger : IServerMessenger
{
    public void Sync()
    {
        // Nothing comes from other machines.
    }

    public void SendMessages()
    {
        // Nothing waits to be sent.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloads)
        {
            throw new InvalidOperationException($"The cache refresher {refresher.Name} does not take {typeof(TPayload).Name}.");
        }

        payloads.RefreshInternal(payload);
        payloads.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        Array.ForEach(instances, x => refresher.Refresh(getNumericId(x)));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        Array.ForEach(instances, x => refresher.Refresh(getGuidId(x)));

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        Array.ForEach(instances, x => refresher.Remove(getNumericId(x)));

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();
}
