using System.Data;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Storage.Users;

/// <summary>Saves and finds users for Core's user service, which itself leaves both to the sign-in side.</summary>
internal sealed class BackOfficeUserStore(CmsScopeProvider scopes, IUserRepository users, IEventMessagesFactory messages)
    : IBackOfficeUserStore
{
    public Task<UserOperationStatus> SaveAsync(IUser user)
    {
        if (string.IsNullOrWhiteSpace(user.Username) || string.IsNullOrWhiteSpace(user.Name))
        {
            throw new ArgumentException("A user has a user name and a name.", nameof(user));
        }

        using var scope = scopes.CreateCoreScope();
        var saving = new UserSavingNotification(user, messages.Get());
        if (scope.Notifications.PublishCancelable(saving))
        {
            scope.Complete();
            return Task.FromResult(UserOperationStatus.CancelledByNotification);
        }

        try
        {
            users.Save(user);
        }
        catch (DuplicateNameException)
        {
            return Task.FromResult(UserOperationStatus.DuplicateUserName);
        }

        scope.Notifications.Publish(new UserSavedNotification(user, messages.Get()).WithStateFrom(saving));
        scope.Complete();
        return Task.FromResult(UserOperationStatus.Success);
    }

    /// <summary>A user is not deleted: what they did keeps their name.</summary>
    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        user.IsApproved = false;
        return SaveAsync(user);
    }

    public Task<IUser?> GetByUserNameAsync(string username) => Read(() => users.GetByUsername(username, includeSecurityData: true));

    public Task<IUser?> GetByEmailAsync(string email) => Read(() => users.GetForUpgradeByEmail(email));

    public Task<IUser?> GetAsync(int id) => Read(() => users.Get(id));

    public Task<IUser?> GetAsync(Guid key) => Read(() => users.Get(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) =>
        Read(() => keys is { Length: > 0 } ? users.GetMany(keys) : []);

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) =>
        Read(() => ids is { Length: > 0 } ? users.Get(scopes.CreateQuery<IUser>().Where(x => ids.Contains(x.Id))) : []);

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Read(() => users.GetAllInGroup(groupId));

    private Task<T> Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Task.FromResult(read());
    }
}
