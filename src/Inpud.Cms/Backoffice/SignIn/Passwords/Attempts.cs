using System.Globalization;
using Inpud.Cms.Storage.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice.SignIn.Passwords;

/// <summary>
/// Counts failed attempts and locks. An attempt is counted as failed before it is looked at and taken back when it was right, so
/// that a hundred guesses sent at the same moment are a hundred, not one.
/// </summary>
internal sealed class Attempts(
    CmsScopeProvider scopes,
    IUserRepository users,
    DistributedCache machines,
    IEventAggregator events,
    IOptionsMonitor<UserPasswordConfigurationSettings> passwords,
    IOptionsMonitor<SecuritySettings> security,
    TimeProvider time)
{
    /// <summary>Beside Core's locks, which end at -349.</summary>
    private const int AttemptsLock = -9001;

    /// <returns>Whether the user may try; not while locked.</returns>
    public bool Begin(IUser user) => Change(user.Id, current =>
    {
        if (IsLocked(current))
        {
            return false;
        }

        current.FailedPasswordAttempts = (current.IsLockedOut ? 0 : current.FailedPasswordAttempts) + 1;
        current.IsLockedOut = current.FailedPasswordAttempts >= passwords.CurrentValue.MaxFailedAccessAttemptsBeforeLockout;
        if (current.IsLockedOut)
        {
            current.LastLockoutDate = time.GetUtcNow().UtcDateTime;
        }

        return true;
    });

    /// <summary>Says that the attempt was wrong.</summary>
    public async Task FailedAsync(IUser user)
    {
        var id = user.Id.ToString(CultureInfo.InvariantCulture);
        await events.PublishAsync(new UserLoginFailedNotification("", id, id));
        if (Read(user.Id)?.IsLockedOut == true)
        {
            machines.RefreshUserCache([user]);
            await events.PublishAsync(new UserLockedNotification("", id, id));
        }
    }

    /// <summary>The attempt was right, but another step follows that counts for itself.</summary>
    public void TakeBack(IUser user) => Change(user.Id, current =>
    {
        current.FailedPasswordAttempts = Math.Max(0, current.FailedPasswordAttempts - 1);
        current.IsLockedOut = false;
        return true;
    });

    /// <summary>The user is in.</summary>
    public void Succeeded(IUser user) => Change(user.Id, current =>
    {
        current.FailedPasswordAttempts = 0;
        current.IsLockedOut = false;
        current.LastLoginDate = time.GetUtcNow().UtcDateTime;
        return true;
    });

    private bool IsLocked(IUser user) =>
        user.IsLockedOut
        && user.LastLockoutDate is { } since
        && since.AddMinutes(security.CurrentValue.UserDefaultLockoutTimeInMinutes) > time.GetUtcNow().UtcDateTime;

    private IUser? Read(int id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.Get(id, includeSecurityData: true);
    }

    private bool Change(int id, Func<IUser, bool> change)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(AttemptsLock);
        // As the database has it: another machine may have counted too.
        var current = users.Get(id, includeSecurityData: true);
        var allowed = current is not null && change(current);
        if (allowed)
        {
            users.Save(current!);
        }

        scope.Complete();
        return allowed;
    }
}
