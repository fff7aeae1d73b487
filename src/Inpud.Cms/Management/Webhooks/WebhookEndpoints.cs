using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Webhooks;

namespace Inpud.Cms.Management.Webhooks;

/// <summary>Webhooks, the events they can hear, and the calls that were made.</summary>
internal static class WebhookEndpoints
{
    private const string Tag = "Webhook";

    public static void Map(RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("webhook").WithTags(Tag).NeedsSection(Constants.Applications.Settings);
        webhooks.MapGet("", ListAsync).WithName("GetWebhook").Produces<PagedResponse<WebhookResponseModel>>();
        webhooks.MapPost("", CreateAsync).WithName("PostWebhook").Produces(StatusCodes.Status201Created);
        webhooks.MapGet("events", Events).WithName("GetWebhookEvents").Produces<PagedResponse<WebhookEventResponseModel>>();
        webhooks.MapGet("logs", LogsAsync).WithName("GetWebhookLogs").Produces<PagedResponse<WebhookLogResponseModel>>();
        webhooks.MapGet("{id:guid}", GetAsync).WithName("GetWebhookById").Produces<WebhookResponseModel>();
        webhooks.MapPut("{id:guid}", UpdateAsync).WithName("PutWebhookById").Produces(StatusCodes.Status200OK);
        webhooks.MapDelete("{id:guid}", DeleteAsync).WithName("DeleteWebhookById").Produces(StatusCodes.Status200OK);
        webhooks.MapGet("{id:guid}/logs", LogsOfAsync).WithName("GetWebhookByIdLogs").Produces<PagedResponse<WebhookLogResponseModel>>();
        api.MapGet("item/webhook", ItemsAsync)
            .NeedsSection(Constants.Applications.Settings).WithName("GetItemWebhook").WithTags(Tag).Produces<WebhookItemResponseModel[]>();
    }

    private static async Task<IResult> ListAsync(Asked asked, IWebhookService webhooks, WebhookEventCollection known)
    {
        var page = await webhooks.GetAllAsync(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<WebhookResponseModel>(page.Total, page.Items.Select(x => WebhookResponseModel.Of(x, known))));
    }

    private static async Task<IResult> GetAsync(Guid id, IWebhookService webhooks, WebhookEventCollection known) =>
        await webhooks.GetAsync(id) is { } webhook ? Answers.Ok(WebhookResponseModel.Of(webhook, known)) : Answers.NotFound();

    private static async Task<IResult> CreateAsync(
        Body<CreateWebhookRequestModel> body, IWebhookService webhooks, WebhookEventCollection known, TimeProvider time)
    {
        var (webhook, problem) = ReadWebhook.From(body.Value, kept: null, known);
        if (webhook is null)
        {
            return problem!;
        }

        webhook.Key = body.Value.Id ?? Guid.CreateVersion7(time.GetUtcNow());
        if (await webhooks.GetAsync(webhook.Key) is not null)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Duplicate key", "There is a webhook with this id already.");
        }

        var made = await webhooks.CreateAsync(webhook);
        return made.Success ? Answers.Created(webhook.Key) : Refused(made.Status);
    }

    private static async Task<IResult> UpdateAsync(Guid id, Body<UpdateWebhookRequestModel> body, IWebhookService webhooks, WebhookEventCollection known)
    {
        if (await webhooks.GetAsync(id) is not { } kept)
        {
            return Answers.NotFound();
        }

        var (webhook, problem) = ReadWebhook.From(body.Value, kept, known);
        if (webhook is null)
        {
            return problem!;
        }

        webhook.Key = id;
        webhook.Id = kept.Id;
        var saved = await webhooks.UpdateAsync(webhook);
        return saved.Success ? Answers.Done() : Refused(saved.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IWebhookService webhooks)
    {
        var deleted = await webhooks.DeleteAsync(id);
        return deleted.Success ? Answers.Done() : Refused(deleted.Status);
    }

    private static IResult Events(Asked asked, WebhookEventCollection known) => Answers.Ok(new PagedResponse<WebhookEventResponseModel>(
        known.Count, known.OrderBy(x => x.EventType, StringComparer.Ordinal).ThenBy(x => x.EventName, StringComparer.Ordinal)
            .Skip(asked.Skip).Take(asked.Take).Select(WebhookEventResponseModel.Of)));

    private static async Task<IResult> LogsAsync(Asked asked, IWebhookLogService logs) => Answers.Ok(Page(await logs.Get(asked.Skip, asked.Take)));

    private static async Task<IResult> LogsOfAsync(Guid id, Asked asked, IWebhookService webhooks, IWebhookLogService logs) =>
        await webhooks.GetAsync(id) is null ? Answers.NotFound() : Answers.Ok(Page(await logs.Get(id, asked.Skip, asked.Take)));

    private static PagedResponse<WebhookLogResponseModel> Page(PagedModel<WebhookLog> logs) => new(logs.Total, logs.Items.Select(WebhookLogResponseModel.Of));

    private static async Task<IResult> ItemsAsync(Asked asked, IWebhookService webhooks, IContentTypeService documentTypes, IMediaTypeService mediaTypes)
    {
        var found = await webhooks.GetMultipleAsync(asked.Keys());
        return Answers.Ok(found.OfType<IWebhook>().Select(x => new WebhookItemResponseModel(
            x.Key, x.Enabled, x.Name ?? "", string.Join(',', x.Events), x.Url,
            string.Join(',', x.ContentTypeKeys.Select(key => documentTypes.Get(key)?.Name ?? mediaTypes.Get(key)?.Name).OfType<string>()), [])).ToArray());
    }

    private static IResult Refused(WebhookOperationStatus status) => status switch
    {
        WebhookOperationStatus.Success => Answers.Done(),
        WebhookOperationStatus.NotFound => Answers.NotFound(),
        WebhookOperationStatus.NoEvents => Answers.Problem(
            StatusCodes.Status400BadRequest, "No events", "Choose at least one event.", nameof(WebhookOperationStatus.NoEvents)),
        WebhookOperationStatus.CancelledByNotification => Answers.Problem(
            StatusCodes.Status400BadRequest, "Cancelled", "Another part of the site prevented this.", nameof(WebhookOperationStatus.CancelledByNotification)),
    };
}
