using System.Text.RegularExpressions;
using Inpud.Cms.Webhooks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Webhooks;

namespace Inpud.Cms.Management.Webhooks;

internal sealed record CreateWebhookRequestModel(
    Guid? Id, bool Enabled, string? Name, string? Description, string? Url, Guid[]? ContentTypeKeys, Dictionary<string, string?>? Headers, string[]? Events)
    : WebhookRequestModel(Enabled, Name, Description, Url, ContentTypeKeys, Headers, Events);

internal sealed record UpdateWebhookRequestModel(
    bool Enabled, string? Name, string? Description, string? Url, Guid[]? ContentTypeKeys, Dictionary<string, string?>? Headers, string[]? Events)
    : WebhookRequestModel(Enabled, Name, Description, Url, ContentTypeKeys, Headers, Events);

/// <summary>What a user says about a webhook.</summary>
internal abstract record WebhookRequestModel(
    bool Enabled, string? Name, string? Description, string? Url, Guid[]? ContentTypeKeys, Dictionary<string, string?>? Headers, string[]? Events);

internal sealed record WebhookEventResponseModel(string EventName, string EventType, string Alias)
{
    public static WebhookEventResponseModel Of(IWebhookEvent known) => new(known.EventName, known.EventType, known.Alias);

    /// <summary>An event that this program does not raise any more is shown by its alias.</summary>
    public static WebhookEventResponseModel Of(string alias, WebhookEventCollection known) =>
        known.FirstOrDefault(x => x.Alias == alias) is { } one ? Of(one) : new(alias, "Other", alias);
}

internal sealed record WebhookResponseModel(
    Guid Id, bool Enabled, string? Name, string? Description, string Url, Guid[] ContentTypeKeys, IDictionary<string, string> Headers,
    IEnumerable<WebhookEventResponseModel> Events)
{
    /// <summary>Stands for a secret that is kept: whoever sends it back leaves the secret as it is.</summary>
    public const string Hidden = "********";

    public static WebhookResponseModel Of(IWebhook webhook, WebhookEventCollection known) => new(
        webhook.Key, webhook.Enabled, webhook.Name, webhook.Description, webhook.Url, webhook.ContentTypeKeys,
        webhook.Headers.ToDictionary(x => x.Key, x => WebhookSignature.IsSecret(x.Key) ? Hidden : x.Value, StringComparer.Ordinal),
        [.. webhook.Events.Select(x => WebhookEventResponseModel.Of(x, known))]);
}

internal sealed record WebhookItemResponseModel(Guid Id, bool Enabled, string Name, string Events, string Url, string Types, string[] Flags);

internal sealed partial record WebhookLogResponseModel(
    Guid Key, Guid WebhookKey, string StatusCode, int? HttpStatusCode, bool IsSuccessStatusCode, DateTimeOffset Date, string EventAlias, string Url, int RetryCount,
    string RequestHeaders, string RequestBody, string ResponseHeaders, string ResponseBody, bool ExceptionOccured)
{
    public static WebhookLogResponseModel Of(WebhookLog log) => new(
        log.Key, log.WebhookKey, log.StatusCode, NumberIn(log.StatusCode), log.IsSuccessStatusCode, new DateTimeOffset(log.Date, TimeSpan.Zero), log.EventAlias,
        log.Url, log.RetryCount, log.RequestHeaders, log.RequestBody ?? "", log.ResponseHeaders, log.ResponseBody, log.ExceptionOccured);

    /// <summary>Umbraco writes <c>OK (200)</c>.</summary>
    private static int? NumberIn(string status) =>
        Number().Match(status) is { Success: true } found ? int.Parse(found.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\((?<number>\d{3})\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
