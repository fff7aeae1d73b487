using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.Users;

/// <summary>What came of a deed on users.</summary>
/// <param name="Problem">Why nothing was changed, in a sentence; null if all went well.</param>
/// <param name="Link">A link to hand to the person; works once.</param>
public sealed record UserDeed(string? Problem, Uri? Link = null);

/// <summary>A user in a list.</summary>
public sealed record ListedUser(string Email, string Name, string State, IReadOnlyList<string> Groups, bool HasSecondFactor);

/// <summary>Users as whoever runs the server administers them, without signing in.</summary>
public sealed class UserAdministration
{
    private readonly IServiceScopeFactory _services;
    private readonly CmsScopeProvider _scopes;
    private readonly IUserService _users;
    private readonly LinkAddresses _addresses;
    private readonly TimeProvider _time;

    internal UserAdministration(
        IServiceScopeFactory services, CmsScopeProvider scopes, IUserService users, LinkAddresses addresses, TimeProvider time) =>
        (_services, _scopes, _users, _addresses, _time) = (services, scopes, users, addresses, time);

    /// <summary>Creates a user: with a password, or invited by the link that comes back.</summary>
    /// <param name="email">The address, which is the user name too.</param>
    /// <param name="name">The name that others see.</param>
    /// <param name="groups">Aliases of user groups; at least one.</param>
    /// <param name="password">The password; null for a link.</param>
    public async Task<UserDeed> CreateAsync(string email, string name, IReadOnlyList<string> groups, string? password)
    {
        await using var services = _services.CreateAsyncScope();
        var known = (await services.ServiceProvider.GetRequiredService<IUserGroupService>().GetAllAsync(0, int.MaxValue)).Items
            .ToDictionary(x => x.Alias, x => x.Key, StringComparer.OrdinalIgnoreCase);
        if (groups.FirstOrDefault(x => !known.ContainsKey(x)) is { } unknown)
        {
            return new UserDeed($"There is no user group '{unknown}'. There are: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
        }

        using var scope = _scopes.CreateCoreScope();
        var made = await _users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = name, UserGroupKeys = groups.Select(x => known[x]).ToHashSet() },
            approveUser: password is not null);
        if (!made.Success)
        {
            return new UserDeed(Sentence(made.Status));
        }

        var deed = password is null ? await InviteAsync(services, email) : await GivePasswordAsync(services, email, password);
        if (deed.Problem is null)
        {
            scope.Complete();
        }

        return deed;
    }

    /// <summary>Disables a user: signed out everywhere at once, and in no more. Links that they were sent end too, an invitation among them.</summary>
    public Task<UserDeed> DisableAsync(string email) => WithAsync(email, async (services, user) =>
    {
        user.IsApproved = false;
        user.InvitedDate = user.UserState == UserState.Invited ? null : user.InvitedDate;
        user.SecurityStamp = SecurityStamps.New(_time.GetUtcNow().UtcDateTime);
        return Outcome(await services.GetRequiredService<IBackOfficeUserStore>().SaveAsync(user));
    });

    /// <summary>Enables a user, and unlocks one that is locked.</summary>
    public Task<UserDeed> EnableAsync(string email) => WithAsync(email, async (services, user) =>
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.IsApproved = true;
        return Outcome(await services.GetRequiredService<IBackOfficeUserStore>().SaveAsync(user));
    });

    /// <summary>Signs a user out everywhere and makes a link for a new password.</summary>
    /// <param name="email">Whose.</param>
    /// <param name="secondFactor">Whether the second factor is taken away too, for somebody who lost telephone and recovery codes.</param>
    public Task<UserDeed> ResetAsync(string email, bool secondFactor) => WithAsync(email, async (services, user) =>
    {
        if (secondFactor)
        {
            using var scope = _scopes.CreateCoreScope();
            await services.GetRequiredService<ITwoFactorLoginRepository>().DeleteUserLoginsAsync(user.Key);
            scope.Complete();
        }

        user.RawPasswordValue = "";
        user.SecurityStamp = SecurityStamps.New(_time.GetUtcNow().UtcDateTime);
        var saved = Outcome(await services.GetRequiredService<IBackOfficeUserStore>().SaveAsync(user));
        return saved.Problem is null ? LinkFor(LinkPurpose.NewPassword, user) : saved;
    });

    /// <summary>All users but the one in whose name the program acts.</summary>
    public async Task<IReadOnlyList<ListedUser>> ListAsync()
    {
        await using var services = _services.CreateAsyncScope();
        var second = services.ServiceProvider.GetRequiredService<ITwoFactorLoginService>();
        var listed = new List<ListedUser>();
        foreach (var user in AllUsers())
        {
            listed.Add(new ListedUser(
                user.Email, user.Name ?? "", user.UserState.ToString(), [.. user.Groups.Select(x => x.Alias)], await second.IsTwoFactorEnabledAsync(user.Key)));
        }

        return listed;
    }

    private IUser[] AllUsers()
    {
        using var services = _services.CreateScope();
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        return [.. services.ServiceProvider.GetRequiredService<IUserRepository>().GetMany()
            .Where(x => x.Key != Constants.Security.SuperUserKey).OrderBy(x => x.Email, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<UserDeed> InviteAsync(AsyncServiceScope services, string email)
    {
        var store = services.ServiceProvider.GetRequiredService<IBackOfficeUserStore>();
        var user = (await store.GetByEmailAsync(email))!;
        user.RawPasswordValue = "";
        user.InvitedDate = _time.GetUtcNow().UtcDateTime;
        var saved = Outcome(await store.SaveAsync(user));
        return saved.Problem is null ? LinkFor(LinkPurpose.Invitation, user) : saved;
    }

    private static async Task<UserDeed> GivePasswordAsync(AsyncServiceScope services, string email, string password)
    {
        var user = await services.ServiceProvider.GetRequiredService<IBackOfficeUserStore>().GetByEmailAsync(email);
        var problems = await services.ServiceProvider.GetRequiredService<SetPassword>().RunAsync(user!, password);
        return new UserDeed(problems.Count == 0 ? null : string.Join(' ', problems.Select(x => x.Description)));
    }

    private async Task<UserDeed> WithAsync(string email, Func<IServiceProvider, IUser, Task<UserDeed>> deed)
    {
        await using var services = _services.CreateAsyncScope();
        var user = await services.ServiceProvider.GetRequiredService<IBackOfficeUserStore>().GetByEmailAsync(email);
        return user is null || user.Key == Constants.Security.SuperUserKey
            ? new UserDeed($"There is no user with the address '{email}'.")
            : await deed(services.ServiceProvider, user);
    }

    private UserDeed LinkFor(LinkPurpose purpose, IUser user)
    {
        var link = _addresses.Create(purpose, user);
        return link.Success ? new UserDeed(null, link.Result) : new UserDeed("Umbraco:CMS:WebRouting:UmbracoApplicationUrl is not set.");
    }

    private static UserDeed Outcome(UserOperationStatus status) => new(status == UserOperationStatus.Success ? null : Sentence(status));

    private static string Sentence(UserOperationStatus status) => $"Nothing was changed: {status}.";
}
