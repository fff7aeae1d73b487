namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

internal static class PortugueseWords
{
    public static readonly SignInWords Words = new()
    {
        Culture = "pt",
        NativeName = "Português",
        Direction = "ltr",
        Languages = "Idiomas",
        Problem = "Problema",
        SignInTitle = "Iniciar sessão",
        Email = "Endereço de e-mail",
        Password = "Palavra-passe",
        SignIn = "Iniciar sessão",
        Forgotten = "Esqueceu a palavra-passe?",
        Refused =
            "Não funcionou. O endereço ou a palavra-passe está errado, ou a conta não pode iniciar sessão de momento. Após várias falhas, a conta é bloqueada.",
        TooMany = "Demasiadas tentativas. Aguarde alguns minutos.",
        Expired = "Esta página esteve aberta demasiado tempo. Tente novamente.",
        CodeTitle = "Segundo passo",
        CodeHint = "Introduza os seis dígitos mostrados pela aplicação de autenticação ou um dos códigos de recuperação.",
        Code = "Código",
        CodeWrong = "O código está errado ou já foi usado. Após várias falhas, a conta é bloqueada.",
        Continue = "Continuar",
        SetUpTitle = "Configurar o segundo passo",
        SetUpWhy =
            "Os membros do seu grupo iniciam sessão também com um código de uma aplicação de autenticação. Digitalize esta imagem com a aplicação, ou escreva nela a chave, e introduza os seis dígitos mostrados.",
        SetUpPicture = "Código QR com a chave abaixo",
        SetUpKey = "Chave",
        RecoveryTitle = "Códigos de recuperação",
        RecoveryKeep =
            "Guarde estes códigos num lugar seguro. Cada um permite iniciar sessão uma vez sem o telefone. Não voltarão a ser mostrados.",
        RecoveryLeft = "Códigos de recuperação por usar: {0}",
        RecoveryRenew =
            "Para criar novos, introduza os seis dígitos mostrados pela aplicação de autenticação. Os códigos anteriores deixarão de funcionar.",
        RecoveryNone = "Ainda não tem um segundo passo. Configure-o primeiro no seu perfil.",
        ForgottenTitle = "Palavra-passe esquecida",
        ForgottenHint =
            "Se houver uma conta com este endereço, receberá uma mensagem com uma ligação para uma nova palavra-passe.",
        Send = "Enviar",
        ForgottenSent =
            "Se houver uma conta com este endereço, a mensagem vai a caminho. Verifique a sua caixa de correio, incluindo o lixo eletrónico.",
        BackToSignIn = "Voltar ao início de sessão",
        NewPasswordTitle = "Nova palavra-passe",
        NewPassword = "Nova palavra-passe",
        RepeatPassword = "Nova palavra-passe outra vez",
        SavePassword = "Guardar palavra-passe",
        PasswordSaved = "A sua palavra-passe foi guardada. Já pode iniciar sessão.",
        LinkDead = "Esta ligação já não funciona. Peça uma nova.",
        InvitationTitle = "Boas-vindas",
        InvitationHint = "Escolha uma palavra-passe para a sua conta.",
        FirstTitle = "Primeiro administrador",
        FirstHint = "Ainda ninguém pode iniciar sessão neste site. Crie a conta do administrador.",
        Name = "Nome",
        EmailWrong = "Este endereço não pode ser usado.",
        PasswordsDiffer = "As duas palavras-passe são diferentes.",
        PasswordTooShort = "Pelo menos {0} caracteres.",
        PasswordTooLong = "A palavra-passe é demasiado longa.",
        PasswordNeedsDigit = "Pelo menos um dígito.",
        PasswordNeedsLower = "Pelo menos uma minúscula.",
        PasswordNeedsUpper = "Pelo menos uma maiúscula.",
        PasswordNeedsSymbol = "Pelo menos um carácter que não seja letra nem dígito.",
        PasswordResemblesAccount = "A palavra-passe não pode conter o nome nem o endereço da conta.",
        PasswordNotSaved = "Não foi possível guardar a palavra-passe.",
        InvitationSubject = "A sua conta em {0}",
        InvitationMail =
            """
            {0},

            {1} convida-o(a) a trabalhar em {2}. Escolha aqui a sua palavra-passe:

            {3}

            A ligação funciona uma vez, até {4}.
            """,
        ForgottenSubject = "Nova palavra-passe para {0}",
        ForgottenMail =
            """
            {0},

            alguém, provavelmente o(a) próprio(a), pediu uma nova palavra-passe para a sua conta em {1}. Escolha-a aqui:

            {2}

            A ligação funciona uma vez, até {3}. Se não foi o(a) próprio(a), não faça nada: a palavra-passe mantém-se.
            """,
    };
}
