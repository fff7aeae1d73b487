using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Inpud.Cms.Mail;

internal static class MailRegistration
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<ComposeMessage>();
        services.AddUnique<IEmailSender, SendMail>();
        services.AddSingleton<Outbox>();
        services.AddHostedService(x => x.GetRequiredService<Outbox>());
        services.AddSingleton<UserMails>();
        services.AddUnique<IUserInviteSender>(x => x.GetRequiredService<UserMails>());
        services.AddUnique<IUserForgotPasswordSender>(x => x.GetRequiredService<UserMails>());
    }
}
