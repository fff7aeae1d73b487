using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;
using Type = Umbraco.Cms.Core.Constants.ServerEvents.EventType;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Raises events of users and groups. Whoever is concerned is told so, and from then on hears what they may.</summary>
internal sealed class RaiseUserEvents(DistributedCache machines, IUserService users)
    : INotificationHandler<UserSavedNotification>,
      INotificationHandler<UserDeletedNotification>,
      INotificationHandler<UserGroupSavedNotification>,
      INotificationHandler<UserGroupWithUsersSavedNotification>,
      INotificationHandler<UserGroupDeletedNotification>
{
    public void Handle(UserSavedNotification notification)
    {
        IUser[] saved = [.. notification.SavedEntities];
        Raise(
        [
            .. saved.Select(x => new RaisedEvent(EventTypes.OfSaved(x), Source.User, x.Key)),
            .. Concerned(saved),
        ]);
    }

    public void Handle(UserDeletedNotification notification)
    {
        IUser[] deleted = [.. notification.DeletedEntities];
        Raise([.. deleted.Select(x => new RaisedEvent(Type.Deleted, Source.User, x.Key)), .. Concerned(deleted)]);
    }

    public void Handle(UserGroupSavedNotification notification) => Saved([.. notification.SavedEntities]);

    /// <summary>Those who left a group are no more of its users.</summary>
    public void Handle(UserGroupWithUsersSavedNotification notification) =>
        Raise([.. notification.SavedEntities.SelectMany(x => Concerned(x.RemovedUsers))]);

    public void Handle(UserGroupDeletedNotification notification) =>
        Raise([.. notification.DeletedEntities.Select(x => new RaisedEvent(Type.Deleted, Source.UserGroup, x.Key))]);

    private static IEnumerable<RaisedEvent> Concerned(IEnumerable<IUser> saved) =>
        saved.Select(x => new RaisedEvent(Type.Updated, Source.CurrentUser, x.Key));

    private void Saved(IUserGroup[] groups) => Raise(
    [
        .. groups.Select(x => new RaisedEvent(EventTypes.OfSaved(x), Source.UserGroup, x.Key)),
        .. Concerned(groups.SelectMany(x => users.GetAllInGroup(x.Id)).DistinctBy(x => x.Key)),
    ]);

    private void Raise(RaisedEvent[] events) => machines.RefreshByPayload(ServerEventRefresher.UniqueId, events);
}
