using Inpud.Cms.Delivery.Expansion;
using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>What holds for every request for content: who asks, in which language, below which start item.</summary>
internal sealed class ContentRequestFilter(
    IApiAccessService access,
    IRequestPreviewService preview,
    IOptionsMonitor<DeliveryApiSettings> settings,
    RequestContext context,
    DeliveryRequestRules rules) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        Vary(http.Response);
        var isPreview = preview.IsPreview();
        if (isPreview ? !access.HasPreviewAccess() : !access.HasPublicAccess())
        {
            return Answers.Unauthorized();
        }

        KeepPrivate(http.Response, isPreview);
        context.Enter();
        var start = http.RequestServices.GetRequiredService<IRequestStartItemProvider>();
        if (start.RequestedStartItem() is not null && start.GetStartItem() is null)
        {
            return Results.Text("The Start-Item could not be found", statusCode: StatusCodes.Status404NotFound);
        }

        return await rules.AnswerAsync(invocation, next);
    }

    private static void Vary(HttpResponse response) => response.Headers.Append(
        HeaderNames.Vary,
        $"{Constants.DeliveryApi.HeaderNames.AcceptLanguage}, {Constants.DeliveryApi.HeaderNames.AcceptSegment}, {Constants.DeliveryApi.HeaderNames.Preview}, {Constants.DeliveryApi.HeaderNames.StartItem}");

    private void KeepPrivate(HttpResponse response, bool isPreview)
    {
        if (isPreview)
        {
            response.Headers.CacheControl = "no-store, private";
        }
        else if (!settings.CurrentValue.PublicAccess)
        {
            response.Headers.CacheControl = "private";
        }
    }
}

/// <summary>What holds for every request for media. Media has no languages and no drafts.</summary>
internal sealed class MediaRequestFilter(
    IApiAccessService access, IOptionsMonitor<DeliveryApiSettings> settings, RequestContext context, DeliveryRequestRules rules) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        if (!access.HasMediaAccess())
        {
            return Answers.Unauthorized();
        }

        if (settings.CurrentValue is not { PublicAccess: true, Media.PublicAccess: true })
        {
            invocation.HttpContext.Response.Headers.CacheControl = "private";
        }

        context.Enter();
        return await rules.AnswerAsync(invocation, next);
    }
}

/// <summary>Sets the language (and segment) in which everything of this request is read.</summary>
internal sealed class RequestContext(
    IRequestCultureService cultures, IRequestSegmentService segments, DeliveryLanguages languages, IVariationContextAccessor variation)
{
    public void Enter() => variation.VariationContext =
        new VariationContext(cultures.GetRequestedCulture() ?? languages.Default, segments.GetRequestedSegment());
}

/// <summary>Reads what all endpoints take, and turns what cannot be answered into 400.</summary>
internal sealed class DeliveryRequestRules(IOptions<DeliveryLimits> limits)
{
    public async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (http.Request.QueryString.Value?.Length > limits.Value.MaxQueryLength)
            {
                throw new DeliveryRequestException("Query too long", $"A query string may have at most {limits.Value.MaxQueryLength} characters.");
            }

            http.RequestServices.GetRequiredService<ExpansionStrategy>()
                .Use(http.Request.Query["expand"].FirstOrDefault(), http.Request.Query["fields"].FirstOrDefault());
            var answer = await next(context);
            if (answer is IResult result)
            {
                await result.ExecuteAsync(http);
            }

            return Results.Empty;
        }
        catch (DeliveryRequestException problem)
        {
            return Answers.BadRequest(problem.Title, problem.Message);
        }
    }
}
