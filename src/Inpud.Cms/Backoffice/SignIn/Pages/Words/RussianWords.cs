namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

internal static class RussianWords
{
    public static readonly SignInWords Words = new()
    {
        Culture = "ru",
        NativeName = "Русский",
        Direction = "ltr",
        Languages = "Languages",
        Problem = "Problem",
        SignInTitle = "Sign in",
        Email = "E-mail address",
        Password = "Password",
        SignIn = "Sign in",
        Forgotten = "Forgotten your password?",
        Refused = "That did not work. The e-mail address or the password is wrong, or the account cannot sign in at the moment. After several failures an account is locked.",
        TooMany = "Too many attempts. Please wait a few minutes.",
        Expired = "This page was open for too long. Please try again.",
    };
}
