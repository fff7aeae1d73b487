using Inpud.Cms.Backoffice.SignIn.Limits;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>What a user's second step is.</summary>
internal enum SecondStep
{
    None,
    Code,

    /// <summary>A group demands a second factor and the user has none yet.</summary>
    SetUp,
}

/// <summary>The step between a right password and being signed in.</summary>
internal sealed class SecondFactor(
    ITwoFactorLoginService logins,
    IUserTwoFactorLoginService userLogins,
    TotpProvider totp,
    RecoveryCodes recovery,
    Attempts attempts,
    SignInLimits limits,
    SignInSessions sessions,
    IBackOfficeUserReader users,
    IEventAggregator events,
    IOptionsMonitor<SignInSettings> settings)
{
    public async Task<SecondStep> StepOfAsync(IUser user) =>
        await logins.IsTwoFactorEnabledAsync(user.Key) ? SecondStep.Code
        : user.Groups.Any(x => settings.CurrentValue.TwoFactorGroups.Contains(x.Alias, StringComparer.OrdinalIgnoreCase)) ? SecondStep.SetUp
        : SecondStep.None;

    /// <summary>Remembers in a cookie of its own that the password was right.</summary>
    public async Task BeginAsync(HttpContext http, IUser user)
    {
        await http.SignInAsync(BackOfficeSignIn.SecondFactorScheme, UserPrincipal.Of(user, Guid.Empty, BackOfficeSignIn.SecondFactorScheme));
        await events.PublishAsync(new UserTwoFactorRequestedNotification(user.Key));
    }

    /// <summary>Whose password was right at this browser a moment ago; null if nobody's, or if the user has changed since.</summary>
    public async Task<IUser?> PendingAsync(HttpContext http)
    {
        var found = await http.AuthenticateAsync(BackOfficeSignIn.SecondFactorScheme);
        return found.Principal is { } principal
            && UserPrincipal.KeyOf(principal) is { } key
            && users.GetByKey(key) is { IsApproved: true } user
            && string.Equals(user.SecurityStamp, UserPrincipal.StampOf(principal), StringComparison.Ordinal) ? user : null;
    }

    /// <summary>Signs in if the code is the app's or an unused recovery code.</summary>
    public async Task<SignInOutcome> FinishAsync(HttpContext http, IUser user, string code)
    {
        if (!limits.Allow(http, user.Username))
        {
            return SignInOutcome.TooMany;
        }

        if (!attempts.Begin(user))
        {
            return SignInOutcome.Refused;
        }

        if (!await IsRightAsync(user, code))
        {
            await attempts.FailedAsync(user);
            return SignInOutcome.Refused;
        }

        await EnterAsync(http, user);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Sets the app up for a user whose group demands it, and signs in.</summary>
    /// <returns>The recovery codes, to be shown once; null if the code is not the app's.</returns>
    public async Task<IReadOnlyList<string>?> SetUpAsync(HttpContext http, IUser user, string secret, string code)
    {
        var saved = await userLogins.ValidateAndSaveAsync(TotpProvider.Name, user.Key, secret, code.Trim());
        if (saved.Result != TwoFactorOperationStatus.Success)
        {
            return null;
        }

        var codes = await recovery.RenewAsync(user.Key);
        await EnterAsync(http, user);
        return codes;
    }

    /// <summary>Makes new recovery codes for a signed-in user who proves to have the app at hand.</summary>
    /// <returns>The codes, to be shown once; null if the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> RenewRecoveryCodesAsync(HttpContext http, IUser user, string code) =>
        limits.Allow(http, user.Username) && await IsAppsAsync(user, code) ? await recovery.RenewAsync(user.Key) : null;

    private async Task<bool> IsRightAsync(IUser user, string code) =>
        await IsAppsAsync(user, code) || await recovery.TakeAsync(user.Key, code);

    private async Task<bool> IsAppsAsync(IUser user, string code) =>
        await logins.GetSecretForUserAndProviderAsync(user.Key, TotpProvider.Name) is { Length: > 0 } secret
        && totp.ValidateTwoFactorPIN(secret, code);

    private async Task EnterAsync(HttpContext http, IUser user)
    {
        attempts.Succeeded(user);
        await http.SignOutAsync(BackOfficeSignIn.SecondFactorScheme);
        await sessions.BeginAsync(http, user);
    }
}
