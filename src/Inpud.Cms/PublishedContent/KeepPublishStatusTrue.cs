using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// What is published in which language depends on more than publishing: on which languages there are, on whether a type
/// varies by language, and on whether a branch lies in the recycle bin. Core's own refreshers leave the publish status, and
/// for languages the bodies too, as they were.
/// </summary>
internal sealed class KeepPublishStatusTrue(
    IDocumentPublishStatusManagementService documents,
    IElementPublishStatusManagementService elements,
    IDocumentCacheService documentBodies,
    IMediaCacheService mediaBodies)
    : INotificationAsyncHandler<LanguageCacheRefresherNotification>,
      INotificationAsyncHandler<ContentCacheRefresherNotification>,
      INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        var payloads = notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [];
        foreach (var moved in payloads.Where(x => !x.Blueprint && x.ChangeTypes.HasType(TreeChangeTypes.RefreshBranch) && !TellsCultures(x)))
        {
            if (moved.Key is { } key)
            {
                await documents.AddOrUpdateStatusWithDescendantsAsync(key, cancellationToken);
            }
        }
    }

    public async Task HandleAsync(LanguageCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await documentBodies.ClearMemoryCacheAsync(cancellationToken);
        await mediaBodies.ClearMemoryCacheAsync(cancellationToken);
    }

    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        notification.MessageObject is ContentTypeCacheRefresher.JsonPayload[] payloads
        && payloads.Any(x => x.ChangeTypes.HasTypesAll(ContentTypeChangeTypes.VariationChanged))
            ? RefreshAsync(cancellationToken)
            : Task.CompletedTask;

    /// <summary>Core brings the status up to date itself where it knows what was published and unpublished.</summary>
    private static bool TellsCultures(ContentCacheRefresher.JsonPayload payload) =>
        payload.PublishedCultures is { Length: > 0 } || payload.UnpublishedCultures is { Length: > 0 };

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await documents.InitializeAsync(cancellationToken);
        await elements.InitializeAsync(cancellationToken);
    }
}
