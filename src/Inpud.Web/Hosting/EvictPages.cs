using Inpud.Content.Catalogue;
using Inpud.Content.Network.Public;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Inpud.Web.Hosting;

/// <summary>
/// Throws away the finished pages that a change concerns, when Core's cache refreshers say so: on this machine after a commit,
/// on the others when they carry out the instruction.
/// </summary>
internal sealed class EvictPages(IOutputCacheStore pages, PublicEndorsements endorsements, PublicDirectory directory)
    : INotificationAsyncHandler<CatalogueChangedNotification>,
      INotificationAsyncHandler<ContentCacheRefresherNotification>,
      INotificationAsyncHandler<MediaCacheRefresherNotification>,
      INotificationAsyncHandler<ContentTypeCacheRefresherNotification>,
      INotificationAsyncHandler<DataTypeCacheRefresherNotification>,
      INotificationAsyncHandler<DictionaryCacheRefresherNotification>,
      INotificationAsyncHandler<DomainCacheRefresherNotification>,
      INotificationAsyncHandler<LanguageCacheRefresherNotification>,
      INotificationAsyncHandler<NetworkChangedNotification>
{
    /// <summary>The catalogue knows whose pages name a document because of what that points to.</summary>
    public Task HandleAsync(CatalogueChangedNotification notification, CancellationToken cancellationToken) => notification.Everything
        ? AllAsync(cancellationToken)
        : EvictAsync([PageTags.Tree, .. notification.Keys.Select(PageTags.Of)], cancellationToken);

    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads
            || payloads.Any(x => x.Key is null || !IsOneItem(x)))
        {
            return AllAsync(cancellationToken);
        }

        // A draft that was saved changes no page.
        var published = payloads.Where(x => !x.Blueprint && (x.PublishedCultures?.Length > 0 || x.UnpublishedCultures?.Length > 0)).ToArray();
        return published.Length == 0
            ? Task.CompletedTask
            : EvictAsync([PageTags.Tree, .. published.Select(x => PageTags.Of(x.Key!.Value))], cancellationToken);
    }

    // A picture that may be shown again concerns pages that were made without it and so do not bear its tag.
    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    public Task HandleAsync(DataTypeCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    public Task HandleAsync(DictionaryCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    public Task HandleAsync(DomainCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    public Task HandleAsync(LanguageCacheRefresherNotification notification, CancellationToken cancellationToken) => AllAsync(cancellationToken);

    /// <summary>What is kept in memory is forgotten first: a page that is made now must not be made of it.</summary>
    public Task HandleAsync(NetworkChangedNotification notification, CancellationToken cancellationToken)
    {
        endorsements.Forget();
        directory.Forget();
        return EvictAsync([.. (notification.Changes ?? [new NetworkChange(null)]).Select(x => x.Statement is { } key ? PageTags.Of(key) : PageTags.Network)], cancellationToken);
    }

    /// <summary>Moves, deletions and whole branches change addresses and lists in ways that the keys alone do not say.</summary>
    private static bool IsOneItem(ContentCacheRefresher.JsonPayload payload) => payload.ChangeTypes == TreeChangeTypes.RefreshNode;

    private Task AllAsync(CancellationToken cancellationToken) => EvictAsync([PageTags.Site], cancellationToken);

    private async Task EvictAsync(string[] tags, CancellationToken cancellationToken)
    {
        foreach (var tag in tags)
        {
            await pages.EvictByTagAsync(tag, cancellationToken);
        }
    }
}
