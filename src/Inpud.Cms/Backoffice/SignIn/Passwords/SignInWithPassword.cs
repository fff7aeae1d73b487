using Inpud.Cms.Backoffice.SignIn.Limits;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Backoffice.SignIn.Passwords;

/// <summary>What came of a name and a password.</summary>
internal enum SignInOutcome
{
    /// <summary>No: whether there is such a user, or they are locked or disabled, or the password is wrong, is not told.</summary>
    Refused,

    /// <summary>Not looked at: too many attempts lately.</summary>
    TooMany,

    /// <summary>The user is signed in.</summary>
    SignedIn,

    /// <summary>The password is right; a code is asked for next.</summary>
    NeedsCode,

    /// <summary>The password is right; the user must set a second factor up next.</summary>
    NeedsSetUp,
}

/// <summary>Signs in with a name and a password.</summary>
internal sealed class SignInWithPassword(
    IBackOfficeUserStore users,
    UserManager<IUser> identity,
    IPasswordHasher<IUser> hasher,
    Attempts attempts,
    SignInLimits limits,
    SignInSessions sessions,
    SecondFactor second)
{
    /// <summary>Longer ones are not hashed: hashing costs the more the longer they are.</summary>
    public const int LongestPassword = 256;

    /// <summary>What is checked where there is no password to check, so that this takes as long. Made once, by the same rules.</summary>
    private static string? _nobodys;

    public async Task<SignInOutcome> RunAsync(HttpContext http, string name, string password)
    {
        if (!limits.Allow(http, name))
        {
            return SignInOutcome.TooMany;
        }

        var user = name.Length > 0 ? await users.GetByUserNameAsync(name) ?? await users.GetByEmailAsync(name) : null;
        if (user is null || !IdentityUsers.HasPassword(user) || password.Length > LongestPassword || !attempts.Begin(user))
        {
            _nobodys ??= hasher.HashPassword(null!, "nobody's");
            hasher.VerifyHashedPassword(null!, _nobodys, password.Length > LongestPassword ? "" : password);
            return SignInOutcome.Refused;
        }

        if (!await identity.CheckPasswordAsync(user, password) || !user.IsApproved)
        {
            await attempts.FailedAsync(user);
            return SignInOutcome.Refused;
        }

        return await GoOnAsync(http, user);
    }

    private async Task<SignInOutcome> GoOnAsync(HttpContext http, IUser user)
    {
        var step = await second.StepOfAsync(user);
        if (step == SecondStep.None)
        {
            attempts.Succeeded(user);
            await sessions.BeginAsync(http, user);
            return SignInOutcome.SignedIn;
        }

        attempts.TakeBack(user);
        await second.BeginAsync(http, user);
        return step == SecondStep.Code ? SignInOutcome.NeedsCode : SignInOutcome.NeedsSetUp;
    }
}
