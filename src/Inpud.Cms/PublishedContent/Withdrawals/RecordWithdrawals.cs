using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Media;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
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
    WithdrawnFiles files,
    ILanguageRepository languages,
    TimeProvider time)
    : INotificationHandler<ContentPublishingNotification>,
      INotificationHandler<ContentUnpublishingNotification>,
      INotificationHandler<ContentMovingToRecycleBinNotification>,
      INotificationHandler<ContentDeletingNotification>
{
    private const int LongestPath = 2048;

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
        // The entity is already marked with what will be; what readers see is what counts. Shared texts count in every language.
        var cultures = languages.GetMany().Select(x => x.IsoCode).ToArray();
        foreach (var entity in entities.Where(x => x.HasIdentity && status.IsPublishedInAnyCulture(x.Key)))
        {
            Record(entity.Key, cultures);
        }
    }

    private void Record(Guid key, string[] cultures)
    {
        Guid[] branch = navigation.TryGetDescendantsKeys(key, out var descendants) ? [key, .. descendants] : [key];
        var gone =
            from item in branch
            from culture in cultures
            where status.IsPublished(item, culture)
            let path = urls.GetUrl(item, UrlMode.Relative, culture)
            where path.StartsWith('/') && path.Length <= LongestPath
            select (path, culture, item);
        foreach (var batch in gone.DistinctBy(x => (x.path, x.culture)).Chunk(500))
        {
            Write(batch);
        }

        foreach (var keys in branch.Chunk(500))
        {
            files.Record(FilesOf(keys));
        }
    }

    private Guid[] FilesOf(Guid[] documentKeys)
    {
        var db = scopes.Reading();
        return
        [
            .. (from used in db.PublishedMedia
                join node in db.Nodes on used.NodeId equals node.Id
                where documentKeys.Contains(node.Key)
                select used.MediaKey).Distinct(),
        ];
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
