using System.Net;
using System.Net.Sockets;
using System.Text;
using Inpud.Cms.Mail;
using Inpud.Cms.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Email;

namespace Inpud.Cms.Tests.Backoffice.SignIn;

public sealed class MailTests(CmsFixture cms) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"inpud-mail-{Guid.NewGuid():N}");

    private static EmailMessage Message => new(null, "reader@example.org", "Ваша учётная запись", "مرحبًا\n\nhttps://example.org/?a=b\n.\n", isBodyHtml: false);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_reaches_the_server_that_the_settings_name()
    {
        using var server = new LoopbackSmtp();
        var send = Sender(new SmtpSettings { From = "site@example.org", Host = "127.0.0.1", Port = server.Port, SecureSocketOptions = SecureSocketOptions.None });

        await send.SendAsync(Message, "UserInvite", expires: TimeSpan.FromHours(1));

        var (from, to, text) = await server.Received.WaitAsync(TimeSpan.FromSeconds(20));
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Contains("site@example.org", from, StringComparison.Ordinal);
        Assert.Contains("reader@example.org", to, StringComparison.Ordinal);
        Assert.Equal(Message.Subject, mail.Subject);
        Assert.Equal(Message.Body, mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.NotNull(mail.Headers["Expires"]);
    }

    [Fact]
    public async Task Without_a_server_a_mail_becomes_a_file()
    {
        var send = Sender(new SmtpSettings { From = "site@example.org", PickupDirectoryLocation = _folder });

        await send.SendAsync(Message, "UserInvite");

        using var mail = await MimeMessage.LoadAsync(Directory.GetFiles(_folder).Single(x => x.EndsWith(".eml", StringComparison.Ordinal)));
        Assert.Equal("site@example.org", mail.From.Mailboxes.Single().Address);
        Assert.Equal(Message.Body, mail.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_any_settings_the_sender_is_of_the_sites_own_host()
    {
        var send = Sender(null);

        await send.SendAsync(Message, "UserInvite");

        var file = Directory.GetFiles(Path.Combine(_folder, "umbraco", "Data", "Mail")).Single();
        using var mail = await MimeMessage.LoadAsync(file);
        Assert.Equal("noreply@example.org", mail.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task What_is_no_address_is_refused() => await Assert.ThrowsAsync<FormatException>(
        () => Sender(null).SendAsync(new EmailMessage(null, "no address", "x", "y", isBodyHtml: false), "UserInvite"));

    private SendMail Sender(SmtpSettings? smtp)
    {
        var settings = new Settings(new GlobalSettings { Smtp = smtp });
        var hosting = cms.Get<Umbraco.Cms.Core.Hosting.IHostingEnvironment>();
        return new SendMail(
            settings, new ComposeMessage(settings, hosting, TimeProvider.System), new Place(_folder), cms.Get<IEventAggregator>(), TimeProvider.System,
            cms.Get<ILogger<SendMail>>());
    }

    private sealed class Settings(GlobalSettings value) : IOptionsMonitor<GlobalSettings>
    {
        public GlobalSettings CurrentValue => value;

        public GlobalSettings Get(string? name) => value;

        public IDisposable? OnChange(Action<GlobalSettings, string?> listener) => null;
    }

    private sealed class Place(string folder) : IWebHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string WebRootPath { get; set; } = folder;

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    }

    /// <summary>A mail server for one mail: RFC 5321 as far as a client needs it.</summary>
    private sealed class LoopbackSmtp : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public LoopbackSmtp()
        {
            _listener.Start();
            Received = Task.Run(ReceiveAsync);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public Task<(string From, string To, string Text)> Received { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<(string From, string To, string Text)> ReceiveAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
            var (from, to, text) = ("", "", "");
            await writer.WriteLineAsync("220 loopback");
            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                from = line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) ? line : from;
                to = line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? line : to;
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    text = await ReadTextAsync(reader);
                }

                await writer.WriteLineAsync("250 loopback");
            }

            await writer.WriteLineAsync("221 bye");
            return (from, to, text);
        }

        private static async Task<string> ReadTextAsync(StreamReader reader)
        {
            var text = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            }

            return text.ToString();
        }
    }
}
