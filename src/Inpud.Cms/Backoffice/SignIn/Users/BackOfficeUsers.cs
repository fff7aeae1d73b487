using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.Users;

/// <summary>What Core's user service leaves to sign-in: making users with and without a password, links, unlocking.</summary>
internal sealed class BackOfficeUsers(
    UserManager<IUser> identity,
    IBackOfficeUserStore users,
    IExternalLoginWithKeyService logins,
    PersonalLinks links,
    IEventAggregator events,
    IOptionsMonitor<GlobalSettings> global,
    IOptionsMonitor<UserPasswordConfigurationSettings> passwords,
    TimeProvider time) : ICoreBackOfficeUserManager
{
    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        if (createModel.Kind != UserKind.Default)
        {
            return ResultOf(await identity.CreateAsync(NewUser(createModel)), null);
        }

        var password = GeneratePassword();
        return ResultOf(await identity.CreateAsync(NewUser(createModel), password), password);
    }

    public async Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) =>
        ResultOf(await identity.CreateAsync(NewUser(createModel)), null);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, links.Issue(LinkPurpose.Invitation, user)));

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, links.Issue(LinkPurpose.NewPassword, user)));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) =>
        Task.FromResult(links.IsValid(LinkPurpose.Invitation, user, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) =>
        Task.FromResult(links.IsValid(LinkPurpose.NewPassword, user, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        if (await users.SaveAsync(user) is var status and not UserOperationStatus.Success)
        {
            return Attempt.FailWithStatus(status, new UserUnlockResult());
        }

        await events.PublishAsync(new UserUnlockedNotification("", IdOf(user), IdOf(user)));
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(
            UserOperationStatus.Success, [.. logins.GetExternalLogins(user.Key)]));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        events.Publish(new UserForgotPasswordRequestedNotification("", toString, toString));

    public string GeneratePassword() => Users.GeneratePassword.For(passwords.CurrentValue);

    private User NewUser(UserCreateModel model) => new(global.CurrentValue)
    {
        Name = model.Name, Email = model.Email, Username = model.UserName, RawPasswordValue = "", IsApproved = false,
        Key = model.Id ?? Guid.CreateVersion7(time.GetUtcNow()), Kind = model.Kind, Language = global.CurrentValue.DefaultUILanguage,
    };

    private static IdentityCreationResult ResultOf(IdentityResult result, string? password) =>
        result.Succeeded ? new IdentityCreationResult { Succeded = true, InitialPassword = password }
        : result.Errors.Any(x => x.Code == nameof(UserOperationStatus.CancelledByNotification)) ? IdentityCreationResult.Cancel()
        : IdentityCreationResult.Fail(string.Join(' ', result.Errors.Select(x => x.Description)));

    private static string IdOf(IUser user) => user.Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Makes the principal of a user for whoever acts in their name.</summary>
internal sealed class BackOfficePrincipals(IBackOfficeUserStore users, IUserService sessions) : ICoreBackOfficeSignInManager
{
    public async Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey) => await users.GetAsync(userKey) is { } user
        ? UserPrincipal.Of(user, sessions.CreateLoginSession(user.Id, requestingIpAddress: ""))
        : null;
}
