namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

internal static class FrenchWords
{
    public static readonly SignInWords Words = new()
    {
        Culture = "fr",
        NativeName = "Français",
        Direction = "ltr",
        Languages = "Langues",
        Problem = "Problème",
        SignInTitle = "Connexion",
        Email = "Adresse e-mail",
        Password = "Mot de passe",
        SignIn = "Se connecter",
        Forgotten = "Mot de passe oublié ?",
        Refused =
            "Cela n’a pas fonctionné. L’adresse e-mail ou le mot de passe est erroné, ou le compte ne peut pas se connecter pour le moment. Après plusieurs échecs, un compte est verrouillé.",
        TooMany = "Trop de tentatives. Veuillez patienter quelques minutes.",
        Expired = "Cette page est restée ouverte trop longtemps. Veuillez réessayer.",
        CodeTitle = "Deuxième étape",
        CodeHint =
            "Saisissez les six chiffres affichés par votre application d’authentification, ou l’un de vos codes de secours.",
        Code = "Code",
        CodeWrong = "Ce code est incorrect ou a déjà servi. Après plusieurs échecs, un compte est verrouillé.",
        Continue = "Continuer",
        SetUpTitle = "Configurer la deuxième étape",
        SetUpWhy =
            "Les membres de votre groupe se connectent aussi avec un code d’une application d’authentification. Scannez cette image avec l’application, ou saisissez-y la clé, puis entrez les six chiffres affichés.",
        SetUpPicture = "Code QR contenant la clé ci-dessous",
        SetUpKey = "Clé",
        RecoveryTitle = "Codes de secours",
        RecoveryKeep =
            "Conservez ces codes en lieu sûr. Chacun permet de se connecter une fois sans votre téléphone. Ils ne seront plus affichés.",
        RecoveryLeft = "Codes de secours inutilisés : {0}",
        RecoveryRenew =
            "Pour en créer de nouveaux, saisissez les six chiffres affichés par votre application d’authentification. Les anciens codes ne fonctionneront plus.",
        RecoveryNone = "Vous n’avez pas encore de deuxième étape. Configurez-la d’abord dans votre profil.",
        ForgottenTitle = "Mot de passe oublié",
        ForgottenHint = "Si un compte a cette adresse, vous recevrez un message avec un lien pour un nouveau mot de passe.",
        Send = "Envoyer",
        ForgottenSent =
            "Si un compte a cette adresse, un message est en route. Consultez votre boîte, y compris les indésirables.",
        BackToSignIn = "Retour à la connexion",
        NewPasswordTitle = "Nouveau mot de passe",
        NewPassword = "Nouveau mot de passe",
        RepeatPassword = "Nouveau mot de passe encore une fois",
        SavePassword = "Enregistrer le mot de passe",
        PasswordSaved = "Votre mot de passe est enregistré. Vous pouvez vous connecter.",
        LinkDead = "Ce lien ne fonctionne plus. Veuillez en demander un nouveau.",
        InvitationTitle = "Bienvenue",
        InvitationHint = "Choisissez un mot de passe pour votre compte.",
        FirstTitle = "Premier administrateur",
        FirstHint = "Personne ne peut encore se connecter à ce site. Créez le compte de son administrateur.",
        Name = "Nom",
        EmailWrong = "Cette adresse ne peut pas être utilisée.",
        PasswordsDiffer = "Les deux mots de passe sont différents.",
        PasswordTooShort = "Au moins {0} caractères.",
        PasswordTooLong = "Le mot de passe est trop long.",
        PasswordNeedsDigit = "Au moins un chiffre.",
        PasswordNeedsLower = "Au moins une minuscule.",
        PasswordNeedsUpper = "Au moins une majuscule.",
        PasswordNeedsSymbol = "Au moins un caractère qui n’est ni lettre ni chiffre.",
        PasswordResemblesAccount = "Le mot de passe ne doit pas contenir le nom ni l’adresse du compte.",
        PasswordNotSaved = "Le mot de passe n’a pas pu être enregistré.",
        InvitationSubject = "Votre compte sur {0}",
        InvitationMail =
            """
            {0},

            {1} vous invite à travailler sur {2}. Choisissez votre mot de passe ici :

            {3}

            Le lien fonctionne une fois, jusqu’au {4}.
            """,
        ForgottenSubject = "Nouveau mot de passe pour {0}",
        ForgottenMail =
            """
            {0},

            quelqu’un, probablement vous, a demandé un nouveau mot de passe pour votre compte sur {1}. Choisissez-le ici :

            {2}

            Le lien fonctionne une fois, jusqu’au {3}. Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.
            """,
    };
}
