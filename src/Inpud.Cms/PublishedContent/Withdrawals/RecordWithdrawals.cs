using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent.Withdrawals;

/// <summary>
/// Writes down, in the same transaction and before it happens, which addresses a withdrawal takes from readers: of the item,
/// of everything published below it, and of the files they use. So 410 can be told from 404 even after a deletion.
/// </summary>
internal sealed class RecordWithdrawals(
    CmsScopeProvider scopes,
    IPublishedUrlProvider urls,
    IDocumentNavigationQueryService navigation,
    IDocumentPublishStatusQueryService status,
    IPublishedMediaCache media,
    TimeProvider time)
    : INotificationHandler<ContentPublishingNotification>,
      INotificationHandler<ContentUnpublishingNotification>,
      INotificationHandler<ContentMovingToRecycleBinNotification>,
      INotificationHandler<ContentDeletingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var entity in notification.PublishedEntities.Where(x => x.HasIdentity))
        {
            // Withdrawing one language is, to Core, a publish without it.
            var leaving = entity.AvailableCultures.Where(x => notification.IsUnpublishingCulture(entity, x)).ToArray();
            if (leaving.Length > 0)
            {
                Record(entity.Key, leaving);
            }
        }
    }

    public void Handle(ContentUnpublishingNotification notification) => RecordAll(notification.UnpublishedEntities);

    public void Handle(ContentMovingToRecycleBinNotification notification) => RecordAll(notification.MoveInfoCollection.Select(x => x.Entity));

    public void Handle(ContentDeletingNotification notification) => RecordAll(notification.DeletedEntities);

    private void RecordAll(IEnumerable<IContent> entities)
    {
        foreach (var entity in entities.Where(x => x.Published && !x.Trashed))
        {
            Record(entity.Key, [.. entity.PublishedCultures]);
        }
    }

    private void Record(Guid key, string[] cultures)
    {
        var below = navigation.TryGetDescendantsKeys(key, out var descendants) ? descendants : [];
        List<(string Path, string Culture, Guid Item)> gone = [];
        foreach (var item in below.Prepend(key))
        {
            foreach (var culture in cultures.Where(x => status.IsPublished(item, x)))
            {
                gone.Add((urls.GetUrl(item, UrlMode.Relative, culture), culture, item));
            }

            gone.AddRange(FilesOf(item));
        }

        Write([.. gone.Where(x => x.Path.StartsWith('/') && x.Path.Length <= 2048).DistinctBy(x => (x.Path, x.Culture))]);
    }

    private IEnumerable<(string Path, string Culture, Guid Item)> FilesOf(Guid documentKey)
    {
        var keys = scopes.Reading().PublishedMedia
            .Join(scopes.Reading().Nodes.Where(x => x.Key == documentKey), x => x.NodeId, x => x.Id, (used, _) => used.MediaKey)
            .ToArray();
        foreach (var key in keys)
        {
            if (media.GetById(key) is { } item && MediaFiles.PathOf(item) is { } path)
            {
                yield return (path, "", key);
            }
        }
    }

    private void Write((string Path, string Culture, Guid Item)[] gone)
    {
        var db = scopes.Writing();
        var paths = gone.Select(x => x.Path).ToArray();
        var known = db.WithdrawnUrls.Where(x => paths.Contains(x.Path)).Select(x => new { x.Path, x.Culture }).AsEnumerable()
            .Select(x => (x.Path, x.Culture)).ToHashSet();
        db.WithdrawnUrls.AddRange(gone.Where(x => !known.Contains((x.Path, x.Culture))).Select(x => new WithdrawnUrlRow
        {
            Path = x.Path, Culture = x.Culture, ItemKey = x.Item, Date = NodeTree.Instant(time),
        }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
