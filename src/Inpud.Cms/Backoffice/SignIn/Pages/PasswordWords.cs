using System.Globalization;
using Inpud.Cms.Backoffice.SignIn.Pages.Words;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>Identity's complaints about a password in the reader's language.</summary>
internal static class PasswordWords
{
    public static string Complaint(this SignInWords words, IEnumerable<IdentityError> problems, IPasswordConfiguration rules) =>
        string.Join(' ', problems.Select(x => Sentence(words, x.Code, rules)).Distinct(StringComparer.Ordinal));

    public static string Rule(this SignInWords words, IPasswordConfiguration rules) => string.Join(' ', (string[])[
        string.Format(CultureInfo.InvariantCulture, words.PasswordTooShort, rules.RequiredLength),
        .. rules.RequireDigit ? [words.PasswordNeedsDigit] : Array.Empty<string>(),
        .. rules.RequireLowercase ? [words.PasswordNeedsLower] : Array.Empty<string>(),
        .. rules.RequireUppercase ? [words.PasswordNeedsUpper] : Array.Empty<string>(),
        .. rules.RequireNonLetterOrDigit ? [words.PasswordNeedsSymbol] : Array.Empty<string>()]);

    private static string Sentence(SignInWords words, string code, IPasswordConfiguration rules) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) =>
            string.Format(CultureInfo.InvariantCulture, words.PasswordTooShort, rules.RequiredLength),
        nameof(IdentityErrorDescriber.PasswordRequiresDigit) => words.PasswordNeedsDigit,
        nameof(IdentityErrorDescriber.PasswordRequiresLower) => words.PasswordNeedsLower,
        nameof(IdentityErrorDescriber.PasswordRequiresUpper) => words.PasswordNeedsUpper,
        nameof(IdentityErrorDescriber.PasswordRequiresNonAlphanumeric) => words.PasswordNeedsSymbol,
        OwnPasswordRules.TooLong => words.PasswordTooLong,
        OwnPasswordRules.Resembles => words.PasswordResemblesAccount,
        nameof(UserOperationStatus.InvalidEmail) or nameof(UserOperationStatus.DuplicateEmail) or nameof(UserOperationStatus.DuplicateUserName) =>
            words.EmailWrong,
        // What Identity may yet invent.
        _ => words.PasswordNotSaved,
    };
}
