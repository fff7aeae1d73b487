using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Inpud.Cms.Backoffice.SignIn.Limits;
using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice.SignIn.Passwords;

/// <summary>
/// Changes a password for Core's user service: one's own with the old one, by a link, for somebody else as an administrator, which
/// Core has checked. Whoever changes their own stays signed in here and is signed out everywhere else.
/// </summary>
internal sealed class ChangePassword(
    SetPassword set,
    UserManager<IUser> identity,
    PersonalLinks links,
    SignInLimits limits,
    SignInSessions sessions,
    IHttpContextAccessor http,
    IEventAggregator events) : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        var user = model.User;
        var byLink = !string.IsNullOrEmpty(model.ResetPasswordToken);
        if (await RefusalAsync(model, performingUser) is { } refusal)
        {
            return Refuse(refusal, nameof(model.OldPassword));
        }

        // Who follows a link from the mailbox has shown to be the owner: guesses of others lock them out no longer.
        user.IsLockedOut = user.IsLockedOut && !byLink;
        user.FailedPasswordAttempts = byLink ? 0 : user.FailedPasswordAttempts;
        if (await set.RunAsync(user, model.NewPassword) is { Count: > 0 } problems)
        {
            return Refuse(string.Join(' ', problems.Select(x => x.Description)), nameof(model.NewPassword));
        }

        if (http.HttpContext is { } here && SignInSessions.UserOf(here)?.Key == user.Key)
        {
            await sessions.RenewAsync(here, here.User, user);
        }

        await events.PublishAsync(new UserPasswordChangedNotification("", IdOf(user), IdOf(performingUser ?? user)));
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    private async Task<string?> RefusalAsync(ChangeBackOfficeUserPasswordModel model, IUser? performing)
    {
        var user = model.User;
        if (!string.IsNullOrEmpty(model.ResetPasswordToken))
        {
            return model.ResetPasswordToken.FromUrlBase64() is { } token && links.IsValid(LinkPurpose.NewPassword, user, token)
                ? null
                : "The link does not work any more.";
        }

        if (performing is null)
        {
            return "Nobody is signed in.";
        }

        if (performing.Key != user.Key || user.UserState == UserState.Invited)
        {
            return null;
        }

        // Not counted where sign-in counts: Core takes back what was written in its transaction when it refuses.
        return !limits.AllowAccount(user.Username) ? "Too many attempts. Please wait a minute."
            : await identity.CheckPasswordAsync(user, model.OldPassword ?? "") ? null
            : "The old password is wrong.";
    }

    private static Attempt<PasswordChangedModel?> Refuse(string why, string field) =>
        Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new ValidationResult(why, [field]) });

    private static string IdOf(IUser user) => user.Id.ToString(CultureInfo.InvariantCulture);
}
