using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Delivery.Caching;

/// <summary>
/// Throws responses away that a change makes wrong: those that show the item or lie below it, those of items that pick it –
/// it may not have been there to be shown –, and lists. Runs after the index and the routes have taken the change in.
/// </summary>
internal sealed class EvictChangedResponses(
    IDeliveryApiOutputCacheManager cache,
    IRelationService relations,
    IIdKeyMap ids,
    IEnumerable<IDeliveryApiOutputCacheEvictionProvider> providers,
    IOptionsMonitor<DeliveryApiSettings> settings)
    : INotificationAsyncHandler<ContentCacheRefresherNotification>,
      INotificationAsyncHandler<MediaCacheRefresherNotification>,
      INotificationAsyncHandler<DomainCacheRefresherNotification>,
      INotificationAsyncHandler<LanguageCacheRefresherNotification>,
      INotificationAsyncHandler<ContentTypeCacheRefresherNotification>,
      INotificationAsyncHandler<DataTypeCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return;
        }

        if (notification is not { MessageType: MessageType.RefreshByPayload, MessageObject: ContentCacheRefresher.JsonPayload[] payloads }
            || payloads.Any(x => x.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)))
        {
            await cache.EvictAllAsync(cancellationToken);
            return;
        }

        var changed = payloads.Where(x => !x.Blueprint && x.Key is not null).ToArray();
        foreach (var tag in changed.SelectMany(TagsOf).Append(DeliveryResponseTags.Query).ToHashSet(StringComparer.Ordinal))
        {
            await cache.EvictByTagAsync(tag, cancellationToken);
        }

        foreach (var payload in changed)
        {
            await EvictOwnTagsAsync(payload, cancellationToken);
        }
    }

    public async Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return;
        }

        if (notification is not { MessageType: MessageType.RefreshByPayload, MessageObject: MediaCacheRefresher.JsonPayload[] payloads }
            || payloads.Any(x => x.Key is null || x.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)))
        {
            await cache.EvictAllAsync(cancellationToken);
            return;
        }

        // A folder's name is part of the paths of all that lies in it.
        await cache.EvictAllMediaAsync(cancellationToken);
        foreach (var tag in payloads
            .SelectMany(x => Pickers(x.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias)
                .Append(Constants.DeliveryApi.OutputCache.MediaTagPrefix + x.Key))
            .ToHashSet(StringComparer.Ordinal))
        {
            await cache.EvictByTagAsync(tag, cancellationToken);
        }
    }

    public Task HandleAsync(DomainCacheRefresherNotification notification, CancellationToken cancellationToken) => cache.EvictAllAsync(cancellationToken);

    public Task HandleAsync(LanguageCacheRefresherNotification notification, CancellationToken cancellationToken) => cache.EvictAllAsync(cancellationToken);

    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken) => cache.EvictAllAsync(cancellationToken);

    public Task HandleAsync(DataTypeCacheRefresherNotification notification, CancellationToken cancellationToken) => cache.EvictAllAsync(cancellationToken);

    /// <summary>Where nothing is kept, publishing need not ask storage who picks what.</summary>
    private bool IsOn => settings.CurrentValue.OutputCache.Enabled;

    private IEnumerable<string> TagsOf(ContentCacheRefresher.JsonPayload payload)
    {
        yield return Constants.DeliveryApi.OutputCache.ContentTagPrefix + payload.Key;
        yield return Constants.DeliveryApi.OutputCache.AncestorTagPrefix + payload.Key;
        if (IsDraftOnly(payload))
        {
            yield break;
        }

        foreach (var tag in Pickers(payload.Id, Constants.Conventions.RelationTypes.RelatedDocumentAlias))
        {
            yield return tag;
        }
    }

    /// <summary>A save without a publish, or a sort, changes nothing that whoever picks the item could show.</summary>
    private static bool IsDraftOnly(ContentCacheRefresher.JsonPayload payload) =>
        payload is { ChangeTypes: TreeChangeTypes.RefreshNode, PublishedCultures: null or [], UnpublishedCultures: null or [] };

    private IEnumerable<string> Pickers(int id, string relation) => id == 0 ? [] : relations.GetByChildId(id, relation)
        .Select(x => ids.GetKeyForId(x.ParentId, UmbracoObjectTypes.Document))
        .Where(x => x.Success)
        .Select(x => Constants.DeliveryApi.OutputCache.ContentTagPrefix + x.Result);

    private async Task EvictOwnTagsAsync(ContentCacheRefresher.JsonPayload payload, CancellationToken cancellationToken)
    {
        var context = new OutputCacheContentChangedContext(
            payload.Id, payload.Key!.Value, payload.PublishedCultures ?? [], payload.UnpublishedCultures ?? []);
        foreach (var provider in providers)
        {
            foreach (var tag in await provider.GetAdditionalEvictionTagsAsync(context, cancellationToken))
            {
                await cache.EvictByTagAsync(tag, cancellationToken);
            }
        }
    }
}
