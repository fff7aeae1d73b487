using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>
/// Raises events of documents and media. Core announces every change of the tree – save, publish, sort, copy, move, delete – with
/// one notification after the commit; what it announces of a whole branch at once (publishing it, moving it) is told of each item.
/// </summary>
internal sealed class RaiseTreeEvents(DistributedCache machines)
    : INotificationHandler<ContentTreeChangeNotification>,
      INotificationHandler<MediaTreeChangeNotification>,
      INotificationHandler<ContentPublishedNotification>,
      INotificationHandler<ContentMovedNotification>,
      INotificationHandler<ContentMovedToRecycleBinNotification>,
      INotificationHandler<MediaMovedNotification>,
      INotificationHandler<MediaMovedToRecycleBinNotification>
{
    private const string Document = Constants.ServerEvents.EventSource.Document;
    private const string Media = Constants.ServerEvents.EventSource.Media;
    private const string Updated = Constants.ServerEvents.EventType.Updated;
    private const string Trashed = Constants.ServerEvents.EventType.Trashed;

    public void Handle(ContentTreeChangeNotification notification) =>
        Raise(notification.Changes.Where(x => !x.Item.Blueprint).Select(x => EventOf(Document, x.Item, x.ChangeTypes)));

    public void Handle(MediaTreeChangeNotification notification) => Raise(notification.Changes.Select(x => EventOf(Media, x.Item, x.ChangeTypes)));

    /// <summary>The first is the branch's root, or the only one: the tree's change tells of it.</summary>
    public void Handle(ContentPublishedNotification notification) =>
        Raise(notification.PublishedEntities.Skip(1).Select(x => new RaisedEvent(Updated, Document, x.Key, x.Path)));

    public void Handle(ContentMovedNotification notification) => Raise(Gone(Document, Updated, notification.MoveInfoCollection));

    public void Handle(MediaMovedNotification notification) => Raise(Gone(Media, Updated, notification.MoveInfoCollection));

    public void Handle(ContentMovedToRecycleBinNotification notification) => Raise(Gone(Document, Trashed, notification.MoveInfoCollection));

    public void Handle(MediaMovedToRecycleBinNotification notification) => Raise(Gone(Media, Trashed, notification.MoveInfoCollection));

    private static RaisedEvent EventOf(string source, IContentBase item, TreeChangeTypes change) => new(TypeOf(item, change), source, item.Key, item.Path);

    private static string TypeOf(IContentBase item, TreeChangeTypes change) =>
        change.HasFlag(TreeChangeTypes.Remove) ? Constants.ServerEvents.EventType.Deleted
        : item.Trashed ? Trashed
        : EventTypes.OfSaved(item);

    /// <summary>
    /// Those who see only the old place are told that it left; those who see the new one hear it of the item that was moved itself.
    /// What lies below it is told of to everybody.
    /// </summary>
    private static IEnumerable<RaisedEvent> Gone<TItem>(string source, string type, IEnumerable<MoveEventInfoBase<TItem>> moved)
        where TItem : IContentBase
    {
        MoveEventInfoBase<TItem>[] all = [.. moved];
        foreach (var (item, isRoot) in all.Select(x => (x, !all.Any(above => x.Entity.ParentId == above.Entity.Id))))
        {
            yield return new RaisedEvent(type, source, item.Entity.Key, item.OriginalPath, item.Entity.Path);
            if (!isRoot)
            {
                yield return new RaisedEvent(type, source, item.Entity.Key, item.Entity.Path);
            }
        }
    }

    private void Raise(IEnumerable<RaisedEvent> events) => machines.RefreshByPayload(ServerEventRefresher.UniqueId, events.ToArray());
}
