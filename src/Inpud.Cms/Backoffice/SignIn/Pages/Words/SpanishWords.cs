namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

internal static class SpanishWords
{
    public static readonly SignInWords Words = new()
    {
        Culture = "es",
        NativeName = "Español",
        Direction = "ltr",
        Languages = "Idiomas",
        Problem = "Problema",
        SignInTitle = "Iniciar sesión",
        Email = "Correo electrónico",
        Password = "Contraseña",
        SignIn = "Iniciar sesión",
        Forgotten = "¿Ha olvidado la contraseña?",
        Refused =
            "No ha funcionado. El correo electrónico o la contraseña no son correctos, o la cuenta no puede iniciar sesión en este momento. Tras varios fallos la cuenta se bloquea.",
        TooMany = "Demasiados intentos. Espere unos minutos.",
        Expired = "Esta página estuvo abierta demasiado tiempo. Inténtelo de nuevo.",
        CodeTitle = "Segundo paso",
        CodeHint =
            "Introduzca los seis dígitos que muestra su aplicación de autenticación o uno de sus códigos de recuperación.",
        Code = "Código",
        CodeWrong = "El código no es correcto o ya se ha usado. Tras varios fallos la cuenta se bloquea.",
        Continue = "Continuar",
        SetUpTitle = "Configurar el segundo paso",
        SetUpWhy =
            "Los miembros de su grupo inician sesión también con un código de una aplicación de autenticación. Escanee esta imagen con la aplicación, o escriba la clave en ella, e introduzca los seis dígitos que muestra.",
        SetUpPicture = "Código QR con la clave que figura abajo",
        SetUpKey = "Clave",
        RecoveryTitle = "Códigos de recuperación",
        RecoveryKeep =
            "Guarde estos códigos en un lugar seguro. Cada uno le permite iniciar sesión una vez sin el teléfono. No se volverán a mostrar.",
        RecoveryLeft = "Códigos de recuperación sin usar: {0}",
        RecoveryRenew =
            "Para crear otros, introduzca los seis dígitos que muestra su aplicación de autenticación. Los códigos anteriores dejarán de funcionar.",
        RecoveryNone = "Todavía no tiene un segundo paso. Configúrelo antes en su perfil.",
        ForgottenTitle = "Contraseña olvidada",
        ForgottenHint = "Si hay una cuenta con esta dirección, recibirá un mensaje con un enlace para una nueva contraseña.",
        Send = "Enviar",
        ForgottenSent =
            "Si hay una cuenta con esta dirección, el mensaje está en camino. Revise su buzón, también el correo no deseado.",
        BackToSignIn = "Volver al inicio de sesión",
        NewPasswordTitle = "Nueva contraseña",
        NewPassword = "Nueva contraseña",
        RepeatPassword = "Nueva contraseña otra vez",
        SavePassword = "Guardar contraseña",
        PasswordSaved = "Su contraseña se ha guardado. Ya puede iniciar sesión.",
        LinkDead = "Este enlace ya no funciona. Solicite uno nuevo.",
        InvitationTitle = "Le damos la bienvenida",
        InvitationHint = "Elija una contraseña para su cuenta.",
        FirstTitle = "Primer administrador",
        FirstHint = "Nadie puede iniciar sesión todavía en este sitio. Cree la cuenta de su administrador.",
        Name = "Nombre",
        EmailWrong = "Esta dirección no se puede usar.",
        PasswordsDiffer = "Las dos contraseñas son distintas.",
        PasswordTooShort = "Al menos {0} caracteres.",
        PasswordTooLong = "La contraseña es demasiado larga.",
        PasswordNeedsDigit = "Al menos un dígito.",
        PasswordNeedsLower = "Al menos una minúscula.",
        PasswordNeedsUpper = "Al menos una mayúscula.",
        PasswordNeedsSymbol = "Al menos un carácter que no sea letra ni dígito.",
        PasswordResemblesAccount = "La contraseña no debe contener el nombre ni la dirección de la cuenta.",
        PasswordNotSaved = "No se ha podido guardar la contraseña.",
        InvitationSubject = "Su cuenta en {0}",
        InvitationMail =
            """
            {0}:

            {1} le invita a trabajar en {2}. Elija aquí su contraseña:

            {3}

            El enlace funciona una vez, hasta el {4}.
            """,
        ForgottenSubject = "Nueva contraseña para {0}",
        ForgottenMail =
            """
            {0}:

            Alguien, probablemente usted, ha pedido una nueva contraseña para su cuenta en {1}. Elíjala aquí:

            {2}

            El enlace funciona una vez, hasta el {3}. Si no ha sido usted, no haga nada: su contraseña no cambia.
            """,
    };
}
