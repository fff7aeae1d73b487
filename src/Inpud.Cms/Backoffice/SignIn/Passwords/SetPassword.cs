using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Backoffice.SignIn.Passwords;

/// <summary>Gives a user a password that fulfils the rules. All sign-ins made with the one before end.</summary>
internal sealed class SetPassword(UserManager<IUser> identity, IdentityUsers passwords)
{
    /// <summary>Everything that is wrong with the password; empty if nothing is.</summary>
    public async Task<IReadOnlyList<IdentityError>> ProblemsAsync(IUser user, string password)
    {
        var problems = new List<IdentityError>();
        foreach (var rule in identity.PasswordValidators)
        {
            problems.AddRange((await rule.ValidateAsync(identity, user, password)).Errors);
        }

        return problems;
    }

    /// <returns>What was wrong; empty if the password is set and saved.</returns>
    public async Task<IReadOnlyList<IdentityError>> RunAsync(IUser user, string password)
    {
        if (await ProblemsAsync(user, password) is { Count: > 0 } problems)
        {
            return problems;
        }

        await passwords.SetPasswordHashAsync(user, identity.PasswordHasher.HashPassword(user, password), CancellationToken.None);
        var saved = await passwords.UpdateAsync(user, CancellationToken.None);
        return [.. saved.Errors];
    }
}

/// <summary>Rules that Umbraco has no setting for.</summary>
internal sealed class OwnPasswordRules : IPasswordValidator<IUser>
{
    public const string TooLong = "PasswordTooLong";
    public const string Resembles = "PasswordResemblesAccount";

    /// <summary>A shorter piece of a name may well be part of a good password.</summary>
    private const int ShortestName = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<IUser> manager, IUser user, string? password) => Task.FromResult(
        password?.Length > SignInWithPassword.LongestPassword
            ? Failed(TooLong, $"Passwords have at most {SignInWithPassword.LongestPassword} characters.")
            : NamesOf(user).Any(x => x.Length >= ShortestName && password?.Contains(x, StringComparison.OrdinalIgnoreCase) == true)
                ? Failed(Resembles, "The password must not contain the account's name or address.")
                : IdentityResult.Success);

    private static IEnumerable<string> NamesOf(IUser user) => [user.Username, user.Email, user.Email.Split('@')[0]];

    private static IdentityResult Failed(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
