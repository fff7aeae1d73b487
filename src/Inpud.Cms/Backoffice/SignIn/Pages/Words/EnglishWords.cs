namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

internal static class EnglishWords
{
    public static readonly SignInWords Words = new()
    {
        Culture = "en",
        NativeName = "English",
        Direction = "ltr",
        Languages = "Languages",
        Problem = "Problem",
        SignInTitle = "Sign in",
        Email = "E-mail address",
        Password = "Password",
        SignIn = "Sign in",
        Forgotten = "Forgotten your password?",
        Refused =
            "That did not work. The e-mail address or the password is wrong, or the account cannot sign in at the moment. After several failures an account is locked.",
        TooMany = "Too many attempts. Please wait a few minutes.",
        Expired = "This page was open for too long. Please try again.",
        CodeTitle = "Second step",
        CodeHint = "Enter the six digits that your authenticator app shows, or one of your recovery codes.",
        Code = "Code",
        CodeWrong = "This code is not right, or it has been used before. After several failures an account is locked.",
        Continue = "Continue",
        SetUpTitle = "Set up the second step",
        SetUpWhy =
            "Members of your group sign in with a code from an authenticator app as well. Scan this picture with the app, or type the key into it, and enter the six digits that it shows.",
        SetUpPicture = "QR code that holds the key below",
        SetUpKey = "Key",
        RecoveryTitle = "Recovery codes",
        RecoveryKeep =
            "Keep these codes in a safe place. Each of them lets you sign in once without your telephone. They are not shown again.",
        RecoveryLeft = "Unused recovery codes: {0}",
        RecoveryRenew =
            "To make new ones, enter the six digits that your authenticator app shows. The codes of before will not work any more.",
        RecoveryNone = "You have no second step yet. Set it up in your profile first.",
        ForgottenTitle = "Forgotten password",
        ForgottenHint = "If an account has this address, you get a message with a link for a new password.",
        Send = "Send",
        ForgottenSent =
            "If an account has this address, a message is on its way. Please look at your mailbox, also among unwanted messages.",
        BackToSignIn = "Back to sign-in",
        NewPasswordTitle = "New password",
        NewPassword = "New password",
        RepeatPassword = "New password once more",
        SavePassword = "Save password",
        PasswordSaved = "Your password is saved. You can sign in now.",
        LinkDead = "This link does not work any more. Please ask for a new one.",
        InvitationTitle = "Welcome",
        InvitationHint = "Choose a password for your account.",
        FirstTitle = "First administrator",
        FirstHint = "Nobody can sign in to this site yet. Create the account of its administrator.",
        Name = "Name",
        EmailWrong = "This address cannot be used.",
        PasswordsDiffer = "The two passwords differ.",
        PasswordTooShort = "At least {0} characters.",
        PasswordTooLong = "The password is too long.",
        PasswordNeedsDigit = "At least one digit.",
        PasswordNeedsLower = "At least one small letter.",
        PasswordNeedsUpper = "At least one capital letter.",
        PasswordNeedsSymbol = "At least one character that is neither letter nor digit.",
        PasswordResemblesAccount = "The password must not contain the name or address of the account.",
        PasswordNotSaved = "The password could not be saved.",
        InvitationSubject = "Your account at {0}",
        InvitationMail =
            """
            {0},

            {1} invites you to work on {2}. Choose your password here:

            {3}

            The link works once, until {4}.
            """,
        ForgottenSubject = "New password for {0}",
        ForgottenMail =
            """
            {0},

            somebody, probably you, asked for a new password for your account at {1}. Choose it here:

            {2}

            The link works once, until {3}. If it was not you, do nothing: your password stays as it is.
            """,
    };
}
