using System.Collections.Frozen;
using Inpud.Cms.Media;
using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Media;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.PublishedContent.Withdrawals;

/// <summary>
/// Decides which files are public: those that something published uses. Answered from memory, where it costs two look-ups;
/// rebuilt from two statements when documents or media change. A file that was public and is not any more is gone (410).
/// </summary>
internal sealed class PublicMedia(
    CmsScopeProvider scopes,
    MediaTypeRepository mediaTypes,
    IPublishedMediaCache media,
    IDocumentPublishStatusQueryService status)
    : IPublicMediaGate,
      INotificationHandler<ContentCacheRefresherNotification>,
      INotificationHandler<MediaCacheRefresherNotification>
{
    private Picture? _picture;

    private int _changes;

    public void Handle(ContentCacheRefresherNotification notification) => Forget();

    public void Handle(MediaCacheRefresherNotification notification) => Forget();

    public async ValueTask<MediaAccess> DecideAsync(string path, CancellationToken cancellationToken)
    {
        var picture = Volatile.Read(ref _picture) ?? await LoadAsync(cancellationToken);
        if (picture.Files.TryGetValue(path, out var key) && IsUsed(picture, key))
        {
            // An item that is there and that readers are not given is held back by a restriction.
            return media.GetById(key) is null ? MediaAccess.Gone : MediaAccess.Public;
        }

        return picture.Withdrawn.Contains(path) ? MediaAccess.Gone : MediaAccess.NotFound;
    }

    private void Forget()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _picture, null);
    }

    private bool IsUsed(Picture picture, Guid mediaKey) =>
        picture.Users.TryGetValue(mediaKey, out var users)
        && users.Any(x => status.IsPublishedInAnyCulture(x) && status.HasPublishedAncestorPath(x));

    private async Task<Picture> LoadAsync(CancellationToken cancellationToken)
    {
        var changes = Volatile.Read(ref _changes);
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = scopes.Reading();
        var fileTypes = mediaTypes.FileProperties();
        var stored = await (
            from node in db.Nodes.AsNoTracking()
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where node.ObjectType == Constants.ObjectTypes.Media && !node.Trashed && version.Current && variant.LanguageId == VariantRow.Invariant
            select new { node.Key, variant.Values }).ToListAsync(cancellationToken);
        var users = await (
            from used in db.PublishedMedia.AsNoTracking()
            join node in db.Nodes.AsNoTracking() on used.NodeId equals node.Id
            where !node.Trashed
            select new { used.MediaKey, node.Key }).ToListAsync(cancellationToken);
        var withdrawn = await db.WithdrawnUrls.AsNoTracking().Where(x => x.Culture == "").Select(x => x.Path).ToListAsync(cancellationToken);
        var picture = new Picture(
            stored.SelectMany(x => fileTypes.Select(type => (Path: MediaFiles.PathIn(StoredValues.Text(x.Values, type)), x.Key)))
                .Where(x => x.Path is not null).DistinctBy(x => x.Path, StringComparer.Ordinal).ToFrozenDictionary(x => x.Path!, x => x.Key, StringComparer.Ordinal),
            users.GroupBy(x => x.MediaKey).ToFrozenDictionary(x => x.Key, x => x.Select(user => user.Key).ToArray()),
            withdrawn.ToFrozenSet(StringComparer.Ordinal));
        if (scopes.Ambient?.Session.IsWriting != true)
        {
            Volatile.Write(ref _picture, picture);
            if (Volatile.Read(ref _changes) != changes)
            {
                // Something changed while this was being read.
                Volatile.Write(ref _picture, null);
            }
        }

        return picture;
    }

    private sealed record Picture(FrozenDictionary<string, Guid> Files, FrozenDictionary<Guid, Guid[]> Users, FrozenSet<string> Withdrawn);
}
