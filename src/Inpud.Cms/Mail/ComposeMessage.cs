using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.Email;

namespace Inpud.Cms.Mail;

/// <summary>Core's message as it goes over the wire.</summary>
internal sealed class ComposeMessage(IOptionsMonitor<GlobalSettings> settings, IHostingEnvironment hosting, TimeProvider time)
{
    /// <exception cref="FormatException">An address is none.</exception>
    public MimeMessage From(EmailMessage message, TimeSpan? expires)
    {
        var mime = new MimeMessage { Subject = message.Subject ?? "", Date = time.GetUtcNow(), MessageId = MimeUtils.GenerateMessageId(Domain) };
        mime.From.Add(Address(message.From ?? Sender));
        Add(mime.To, message.To);
        Add(mime.Cc, message.Cc);
        Add(mime.Bcc, message.Bcc);
        Add(mime.ReplyTo, message.ReplyTo);

        // So that no absence note answers.
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        if (expires is { } lifetime)
        {
            mime.Headers.Add("Expires", (time.GetUtcNow() + lifetime).ToString("r", CultureInfo.InvariantCulture));
        }

        mime.Body = BodyOf(message);
        return mime;
    }

    private string Domain => hosting.ApplicationMainUrl?.Host ?? "localhost";

    private string Sender => settings.CurrentValue.Smtp?.From is { Length: > 0 } from ? from : $"noreply@{Domain}";

    private static MimeEntity BodyOf(EmailMessage message)
    {
        var builder = message.IsBodyHtml ? new BodyBuilder { HtmlBody = message.Body } : new BodyBuilder { TextBody = message.Body };
        foreach (var attachment in message.Attachments ?? [])
        {
            builder.Attachments.Add(attachment.FileName, attachment.Stream);
        }

        return builder.ToMessageBody();
    }

    private static void Add(InternetAddressList list, IEnumerable<string?>? addresses)
    {
        foreach (var address in addresses ?? [])
        {
            if (!string.IsNullOrWhiteSpace(address))
            {
                list.Add(Address(address));
            }
        }
    }

    private static MailboxAddress Address(string text) =>
        MailboxAddress.TryParse(text, out var address) ? address : throw new FormatException("A mail address cannot be read.");
}
