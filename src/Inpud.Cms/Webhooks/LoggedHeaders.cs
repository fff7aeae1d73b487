using System.Net.Http;
using System.Net.Http.Headers;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Webhooks;

/// <summary>The headers of a call as they are written down: of a webhook's own, which often bear a key or a password, only the names.</summary>
internal static class LoggedHeaders
{
    /// <summary>Stands for a value that is not written down.</summary>
    public const string Withheld = "(not logged)";

    public static string Of(HttpRequestMessage request, IWebhook webhook)
    {
        var own = webhook.Headers.Keys.Select(x => x.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HttpHeaders[] all = request.Content is { } content ? [content.Headers, request.Headers] : [request.Headers];
        return string.Concat(all.SelectMany(x => x.NonValidated).Select(x => $"{x.Key}: {(own.Contains(x.Key) ? Withheld : x.Value)}\r\n"));
    }
}
