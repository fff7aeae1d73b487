namespace Inpud.Cms.Storage.Rows;

/// <summary>An address that is told of events. Table <c>umbracoWebhook</c>.</summary>
internal sealed class WebhookRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public required string Url { get; set; }
    public bool Enabled { get; set; }
    public List<WebhookEventRow> Events { get; set; } = [];
    public List<WebhookContentTypeRow> ContentTypes { get; set; } = [];
    public List<WebhookHeaderRow> Headers { get; set; } = [];
}

/// <summary>Table <c>umbracoWebhook2Events</c>.</summary>
internal sealed class WebhookEventRow
{
    public int WebhookId { get; set; }
    public required string Event { get; set; }
}

/// <summary>Table <c>umbracoWebhook2ContentTypeKeys</c>; none = every type.</summary>
internal sealed class WebhookContentTypeRow
{
    public int WebhookId { get; set; }
    public Guid ContentTypeKey { get; set; }
}

/// <summary>Table <c>umbracoWebhook2Headers</c>.</summary>
internal sealed class WebhookHeaderRow
{
    public int WebhookId { get; set; }
    public required string Name { get; set; }
    public required string Value { get; set; }
}

/// <summary>A call that waits to be made. Table <c>umbracoWebhookRequest</c>.</summary>
internal sealed class WebhookRequestRow
{
    public int Id { get; set; }
    public Guid WebhookKey { get; set; }
    public required string EventAlias { get; set; }
    public string? RequestObject { get; set; }
    public int RetryCount { get; set; }
}

/// <summary>A call that was made, and what came back. Table <c>umbracoWebhookLog</c>.</summary>
internal sealed class WebhookLogRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public Guid WebhookKey { get; set; }
    public required string Url { get; set; }
    public required string StatusCode { get; set; }
    public DateTime Date { get; set; }
    public required string EventAlias { get; set; }
    public int RetryCount { get; set; }
    public required string RequestHeaders { get; set; }
    public string? RequestBody { get; set; }
    public required string ResponseHeaders { get; set; }
    public required string ResponseBody { get; set; }
    public bool ExceptionOccured { get; set; }
    public bool IsSuccessStatusCode { get; set; }
}
