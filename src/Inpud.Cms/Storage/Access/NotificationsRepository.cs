using System.Diagnostics.CodeAnalysis;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Access;

/// <summary>Which users want to be told of which actions on which nodes.</summary>
internal sealed class NotificationsRepository(CmsScopeProvider scopes) : INotificationsRepository
{
    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        var db = scopes.Writing();
        if (db.Notify.Any(x => x.UserId == user.Id && x.NodeId == entity.Id && x.Action == action))
        {
            notification = null;
            return false;
        }

        Add(db, user, entity, [action]);
        notification =
            GetEntityNotifications(entity).First(x => x.UserId == user.Id && string.Equals(x.Action, action, StringComparison.Ordinal));
        return true;
    }

    public int DeleteNotifications(IUser user) => scopes.Writing().Notify.Where(x => x.UserId == user.Id).ExecuteDelete();

    public int DeleteNotifications(IEntity entity) => scopes.Writing().Notify.Where(x => x.NodeId == entity.Id).ExecuteDelete();

    public int DeleteNotifications(IUser user, IEntity entity) =>
        scopes.Writing().Notify.Where(x => x.UserId == user.Id && x.NodeId == entity.Id).ExecuteDelete();

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => Load(Wishes.Where(x => x.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Load(Wishes.Where(x => x.UserId == user.Id));

    public IEnumerable<Notification> GetUsersNotifications(
        IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        int[] users = [.. userIds];
        int[] nodes = [.. nodeIds];
        var wishes = Wishes.Where(x => x.ObjectType == objectType && users.Contains(x.UserId));
        wishes = nodes.Length > 0 ? wishes.Where(x => nodes.Contains(x.NodeId)) : wishes;
        return Load(string.IsNullOrWhiteSpace(action) ? wishes : wishes.Where(x => x.Action == action));
    }

    /// <summary>Makes exactly these the user's wishes for the node.</summary>
    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        var db = scopes.Writing();
        DeleteNotifications(user, entity);
        Add(db, user, entity, actions.Distinct(StringComparer.Ordinal));
        return [.. GetEntityNotifications(entity).Where(x => x.UserId == user.Id)];
    }

    private IQueryable<Wish> Wishes
    {
        get
        {
            var db = scopes.Reading();
            return
                from wish in db.Notify
                join node in db.Nodes on wish.NodeId equals node.Id
                select new Wish { UserId = wish.UserId, NodeId = wish.NodeId, Action = wish.Action, ObjectType = node.ObjectType };
        }
    }

    private static void Add(CmsDbContext db, IUser user, IEntity entity, IEnumerable<string> actions)
    {
        db.Notify.AddRange(actions.Select(x => new NotifyRow { UserId = user.Id, NodeId = entity.Id, Action = x }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    private static Notification[] Load(IQueryable<Wish> wishes) =>
    [
        .. wishes.OrderBy(x => x.UserId).ThenBy(x => x.NodeId).ThenBy(x => x.Action).AsEnumerable()
            .Select(x => new Notification(x.NodeId, x.UserId, x.Action, x.ObjectType)),
    ];

    private sealed class Wish
    {
        public int UserId { get; init; }
        public int NodeId { get; init; }
        public required string Action { get; init; }
        public Guid ObjectType { get; init; }
    }
}
