using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// What is published in which language depends on more than documents: on which languages there are, and on whether a type
/// varies by language. Core's own refreshers of those leave the publish status and the bodies as they were.
/// </summary>
internal sealed class KeepPublishStatusTrue(
    IDocumentPublishStatusManagementService documents,
    IElementPublishStatusManagementService elements,
    IDocumentCacheService documentBodies,
    IMediaCacheService mediaBodies)
    : INotificationAsyncHandler<LanguageCacheRefresherNotification>,
      INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
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

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await documents.InitializeAsync(cancellationToken);
        await elements.InitializeAsync(cancellationToken);
    }
}
