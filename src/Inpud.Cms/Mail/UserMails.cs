using System.Globalization;
using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Pages.Words;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Mail;

/// <summary>The mails to users, as plain text in their language: an invitation, a link for a new password.</summary>
internal sealed class UserMails(Outbox outbox, PersonalLinks links, IHostingEnvironment hosting, TimeProvider time)
    : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => true;

    public bool CanSend() => true;

    public Task InviteUser(UserInvitationMessage invite)
    {
        var words = SignInWords.Of(invite.Recipient.Language);
        var note = string.IsNullOrWhiteSpace(invite.Message) ? "" : $"\n\n{invite.Message.Trim()}";
        return Post(
            invite.Recipient,
            Constants.Web.EmailTypes.UserInvite,
            Format(words.InvitationSubject, Site),
            Format(words.InvitationMail, invite.Recipient.Name, invite.Sender.Name, Site, invite.InviteUri, Until(LinkPurpose.Invitation)) + note);
    }

    public Task SendForgotPassword(UserForgotPasswordMessage messageModel)
    {
        var words = SignInWords.Of(messageModel.Recipient.Language);
        return Post(
            messageModel.Recipient,
            Constants.Web.EmailTypes.PasswordReset,
            Format(words.ForgottenSubject, Site),
            Format(words.ForgottenMail, messageModel.Recipient.Name, Site, messageModel.ForgotPasswordUri, Until(LinkPurpose.NewPassword)));
    }

    private string Site => hosting.ApplicationMainUrl?.Host ?? "";

    private string Until(LinkPurpose purpose) =>
        (time.GetUtcNow() + links.Lifetime(purpose)).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private Task Post(IUser recipient, string type, string subject, string body)
    {
        var mail = new EmailMessage(null, recipient.Email, subject, body + "\n", isBodyHtml: false);
        return outbox.Post(new WaitingMail(mail, type, recipient.Id))
            ? Task.CompletedTask
            : throw new InvalidOperationException("Too many mails wait to be sent.");
    }

    private static string Format(string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
