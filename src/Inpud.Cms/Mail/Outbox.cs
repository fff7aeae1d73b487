using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace Inpud.Cms.Mail;

/// <summary>A mail that waits to be sent.</summary>
/// <param name="Message">The mail.</param>
/// <param name="Type">Core's word for what it is about.</param>
/// <param name="RecipientId">The user's id: what the log may say of them.</param>
internal sealed record WaitingMail(EmailMessage Message, string Type, int RecipientId);

/// <summary>
/// Sends mails after whoever wrote them has gone on: no transaction waits for a mail server, and no answer tells by its time
/// whether there was somebody to write to. A mail that fails is tried again; one that is still here when the program ends is lost.
/// </summary>
internal sealed partial class Outbox(IEmailSender sender, TimeProvider time, ILogger<Outbox> log) : BackgroundService
{
    private const int Capacity = 1000;

    private static readonly TimeSpan[] _pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly Channel<WaitingMail> _mails = Channel.CreateBounded<WaitingMail>(Capacity);

    /// <returns>Whether there was room.</returns>
    public bool Post(WaitingMail mail) => _mails.Writer.TryWrite(mail);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _mails.Reader.ReadAllAsync(stoppingToken))
        {
            // One that has to wait does not hold up the others.
            if (!await TrySendAsync(mail))
            {
                _ = TryAgainAsync(mail, stoppingToken);
            }
        }
    }

    private async Task TryAgainAsync(WaitingMail mail, CancellationToken cancellationToken)
    {
        foreach (var pause in _pauses)
        {
            try
            {
                await Task.Delay(pause, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            if (await TrySendAsync(mail))
            {
                return;
            }
        }

        GivenUp(mail.Type, mail.RecipientId);
    }

    private async Task<bool> TrySendAsync(WaitingMail mail)
    {
        try
        {
            await sender.SendAsync(mail.Message, mail.Type, enableNotification: true);
            return true;
        }
        catch (Exception failure)
        {
            // Not the exception itself: a mail server's answer may name the recipient.
            NotSent(mail.Type, mail.RecipientId, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A mail ({Type}) to user {User} was not sent: {Failure}")]
    private partial void NotSent(string type, int user, string failure);

    [LoggerMessage(LogLevel.Error, "A mail ({Type}) to user {User} is given up")]
    private partial void GivenUp(string type, int user);
}
