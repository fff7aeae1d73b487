using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

/// <summary>The words of sign-in in one language: its pages and its mails. A language that lacks one does not compile.</summary>
internal sealed record SignInWords
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<SignInWords> All { get; } = 
        [EnglishWords.Words, SpanishWords.Words, FrenchWords.Words, RussianWords.Words, ArabicWords.Words, PortugueseWords.Words];

    public required string Culture { get; init; }

    public required string NativeName { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    public required string Languages { get; init; }

    public required string Problem { get; init; }

    public required string SignInTitle { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string SignIn { get; init; }

    public required string Forgotten { get; init; }

    /// <summary>The same for every reason.</summary>
    public required string Refused { get; init; }

    public required string TooMany { get; init; }

    public required string Expired { get; init; }

    public required string CodeTitle { get; init; }

    public required string CodeHint { get; init; }

    public required string Code { get; init; }

    public required string CodeWrong { get; init; }

    public required string Continue { get; init; }

    public required string SetUpTitle { get; init; }

    public required string SetUpWhy { get; init; }

    public required string SetUpPicture { get; init; }

    public required string SetUpKey { get; init; }

    public required string RecoveryTitle { get; init; }

    public required string RecoveryKeep { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string RecoveryLeft { get; init; }

    public required string RecoveryRenew { get; init; }

    public required string RecoveryNone { get; init; }

    public required string ForgottenTitle { get; init; }

    public required string ForgottenHint { get; init; }

    public required string Send { get; init; }

    public required string ForgottenSent { get; init; }

    public required string BackToSignIn { get; init; }

    public required string NewPasswordTitle { get; init; }

    public required string NewPassword { get; init; }

    public required string RepeatPassword { get; init; }

    public required string SavePassword { get; init; }

    public required string PasswordSaved { get; init; }

    public required string LinkDead { get; init; }

    public required string InvitationTitle { get; init; }

    public required string InvitationHint { get; init; }

    public required string FirstTitle { get; init; }

    public required string FirstHint { get; init; }

    public required string Name { get; init; }

    public required string EmailWrong { get; init; }

    public required string PasswordsDiffer { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string PasswordTooShort { get; init; }

    public required string PasswordTooLong { get; init; }

    public required string PasswordNeedsDigit { get; init; }

    public required string PasswordNeedsLower { get; init; }

    public required string PasswordNeedsUpper { get; init; }

    public required string PasswordNeedsSymbol { get; init; }

    public required string PasswordResemblesAccount { get; init; }

    public required string PasswordNotSaved { get; init; }

    /// <summary>{0}: the site.</summary>
    public required string InvitationSubject { get; init; }

    /// <summary>{0}: who is invited, {1}: by whom, {2}: the site, {3}: the link, {4}: until when it works.</summary>
    public required string InvitationMail { get; init; }

    /// <summary>{0}: the site.</summary>
    public required string ForgottenSubject { get; init; }

    /// <summary>{0}: the user, {1}: the site, {2}: the link, {3}: until when it works.</summary>
    public required string ForgottenMail { get; init; }

    /// <summary>The words of a user whose language is so written (<c>fr-FR</c>, <c>en-us</c>); English where there are none.</summary>
    public static SignInWords Of(string? language) => Find(language) ?? EnglishWords.Words;

    /// <summary>The words asked for, else the first that the browser would like, else English.</summary>
    public static SignInWords Choose(string? asked, string? acceptLanguage) =>
        Find(asked)
        ?? (StringWithQualityHeaderValue.TryParseList([acceptLanguage ?? ""], out var wanted)
            ? wanted.OrderByDescending(x => x.Quality ?? 1).Select(x => Find(x.Value.Value)).FirstOrDefault(x => x is not null)
            : null)
        ?? EnglishWords.Words;

    private static SignInWords? Find(string? language) =>
        All.FirstOrDefault(x => x.Culture.Equals(language?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));
}
