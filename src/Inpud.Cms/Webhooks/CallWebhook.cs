using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Webhooks;

/// <summary>Makes one call and writes down what came of it.</summary>
internal sealed class CallWebhook(WebhookConnection connection, IOptionsMonitor<WebhookSendingSettings> settings, TimeProvider time)
{
    private const int LongestMessage = 2000;

    /// <returns>What to log; <see cref="WebhookLog.IsSuccessStatusCode"/> says whether it worked.</returns>
    public async Task<WebhookLog> RunAsync(IWebhook webhook, WebhookRequest call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var log = new WebhookLog
        {
            Key = Guid.CreateVersion7(now), WebhookKey = webhook.Key, Url = webhook.Url, Date = now.UtcDateTime, EventAlias = call.EventAlias,
            RetryCount = call.RetryCount, RequestBody = call.RequestObject,
        };
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Failed(log, "Not sent", "The address is not one of http:// or https://.");
        }

        using var request = RequestTo(address, webhook, call, now);
        log.RequestHeaders = LoggedHeaders.Of(request, webhook);
        using var patience = new CancellationTokenSource(settings.CurrentValue.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var answer = await connection.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            log.StatusCode = $"{answer.StatusCode} ({(int)answer.StatusCode})";
            log.IsSuccessStatusCode = answer.IsSuccessStatusCode;
            log.ResponseHeaders = $"{answer.Content.Headers}{answer.Headers}";
            log.ResponseBody = await ReadAsync(answer.Content, either.Token);
            return log;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return log.IsSuccessStatusCode ? log : Failed(log, "Timeout", $"No answer within {settings.CurrentValue.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException failure)
        {
            return Failed(log, failure.HttpRequestError.ToString(), failure.InnerException is WebhookRefusedException refused ? refused.Message : failure.Message);
        }
        catch (IOException failure)
        {
            return log.IsSuccessStatusCode ? log : Failed(log, "Broken off", failure.Message);
        }
    }

    private static HttpRequestMessage RequestTo(Uri address, IWebhook webhook, WebhookRequest call, DateTimeOffset now)
    {
        var body = call.RequestObject ?? "";
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"{webhook.Key:N}-{call.Id}");
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(Constants.WebhookEvents.HeaderNames.EventName, call.EventAlias);
        request.Headers.Add(Constants.WebhookEvents.HeaderNames.RetryCount, call.RetryCount.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        foreach (var (name, value) in webhook.Headers)
        {
            if (WebhookSignature.IsSecret(name))
            {
                request.Headers.Remove(WebhookSignature.SignatureHeader);
                request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(value, id, timestamp, body));
            }
            else if (WebhookHeaders.MaySend(name) && !request.Headers.TryAddWithoutValidation(name.Trim(), value))
            {
                request.Content.Headers.TryAddWithoutValidation(name.Trim(), value);
            }
        }

        return request;
    }

    private static WebhookLog Failed(WebhookLog log, string status, string message)
    {
        (log.StatusCode, log.ExceptionOccured, log.IsSuccessStatusCode) = (status, true, false);
        log.ResponseBody = message.Length > LongestMessage ? message[..LongestMessage] : message;
        return log;
    }

    /// <summary>Somebody else's server decides how much it sends; this site how much it reads.</summary>
    private async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = settings.CurrentValue.AnswerBytes;
        var bytes = new byte[most];
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancellationToken);

        // PostgreSQL keeps no zero character in a text.
        return Encoding.UTF8.GetString(bytes, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }
}
