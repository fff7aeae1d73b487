using System.Globalization;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;
using SmtpDeliveryMethod = System.Net.Mail.SmtpDeliveryMethod;

namespace Inpud.Cms.Mail;

/// <summary>
/// Sends a mail by the server of <c>Umbraco:CMS:Global:Smtp</c>. Without one it is written as a file into a folder, from which
/// some other program may send it, and the log says so.
/// </summary>
internal sealed partial class SendMail(
    IOptionsMonitor<GlobalSettings> settings,
    ComposeMessage compose,
    IWebHostEnvironment host,
    IEventAggregator events,
    TimeProvider time,
    ILogger<SendMail> log) : IEmailSender
{
    private const int TimeoutMilliseconds = 30_000;

    private int _saidSo;

    /// <summary>Always: by a server or into the folder.</summary>
    public bool CanSendRequiredEmail() => true;

    /// <exception cref="FormatException">An address is none.</exception>
    /// <exception cref="SmtpCommandException">The server refused the mail.</exception>
    /// <exception cref="IOException">The server could not be reached, or the folder not written to.</exception>
    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
    {
        if (enableNotification && await IsSentByOthersAsync(message, emailType))
        {
            return;
        }

        var smtp = settings.CurrentValue.Smtp;
        using var mime = compose.From(message, expires ?? smtp?.EmailExpiration);
        if (smtp is { Host: { Length: > 0 } server, DeliveryMethod: SmtpDeliveryMethod.Network })
        {
            await BySmtpAsync(server, smtp, mime);
        }
        else
        {
            await AsFileAsync(smtp?.PickupDirectoryLocation, mime);
        }
    }

    private static async Task BySmtpAsync(string server, SmtpSettings smtp, MimeMessage mime)
    {
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        await client.ConnectAsync(server, smtp.Port, (MailKit.Security.SecureSocketOptions)smtp.SecureSocketOptions);
        if (!string.IsNullOrEmpty(smtp.Username))
        {
            await client.AuthenticateAsync(smtp.Username, smtp.Password ?? "");
        }

        await client.SendAsync(mime);
        await client.DisconnectAsync(quit: true);
    }

    private async Task AsFileAsync(string? folder, MimeMessage mime)
    {
        var pickup = Path.Combine(
            host.ContentRootPath, string.IsNullOrWhiteSpace(folder) ? Path.Combine("umbraco", "Data", "Mail") : folder);
        Directory.CreateDirectory(pickup);
        if (Interlocked.Exchange(ref _saidSo, 1) == 0)
        {
            NoServer(pickup);
        }

        var now = time.GetUtcNow();
        var name = $"{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Guid.CreateVersion7(now):N}";
        var unfinished = Path.Combine(pickup, $"{name}.tmp");
        await mime.WriteToAsync(unfinished);
        File.Move(unfinished, Path.Combine(pickup, $"{name}.eml"));
    }

    private async Task<bool> IsSentByOthersAsync(EmailMessage message, string emailType)
    {
        var asked = new SendEmailNotification(
            new NotificationEmailModel(
                message.From is null ? null : Named(message.From), message.To.OfType<string>().Select(Named), message.Cc?.Select(Named),
                message.Bcc?.Select(Named), message.ReplyTo?.Select(Named), message.Subject, message.Body, message.Attachments, message.IsBodyHtml),
            emailType);
        await events.PublishAsync(asked);
        return asked.IsHandled;
    }

    private static NotificationEmailAddress Named(string address) => new(address, address);

    [LoggerMessage(LogLevel.Warning, "No mail server is set (Umbraco:CMS:Global:Smtp:Host): mails are written as files into {Folder}")]
    private partial void NoServer(string folder);
}
