using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Webhooks;

/// <summary>The way out for webhook calls: no redirects, no cookies, no proxy, and no way into the site's own network.</summary>
internal sealed class WebhookConnection : IDisposable
{
    private readonly IOptionsMonitor<WebhookSendingSettings> _settings;

    public WebhookConnection(IOptionsMonitor<WebhookSendingSettings> settings)
    {
        _settings = settings;
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            // Each call has a time limit of its own.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();

    /// <summary>Connects to the very address that was judged, so that a name cannot lead elsewhere a moment later.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = _settings.CurrentValue.AllowPrivateAddresses ? found : Array.FindAll(found, PublicAddresses.Contains);
        if (allowed.Length == 0)
        {
            throw new WebhookRefusedException(
                $"{context.DnsEndPoint.Host} is not on the public internet. {WebhookSendingSettings.Section}:{nameof(WebhookSendingSettings.AllowPrivateAddresses)} lets calls go there.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A call that is not made.</summary>
internal sealed class WebhookRefusedException(string message) : IOException(message);
