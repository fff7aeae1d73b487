using Inpud.Cms.Delivery.Caching;
using Inpud.Cms.Delivery.ContentItems;
using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Delivery.MediaItems;

/// <summary><c>GET media/item/{id}</c>.</summary>
internal static class MediaById
{
    public static IResult Get(Guid id, IPublishedMediaCache media, IApiMediaWithCropsResponseBuilder responses) =>
        media.GetById(id) is { } item ? Answers.Ok(responses.Build(item)) : Answers.NotFound();
}

/// <summary><c>GET media/item/{path}</c>.</summary>
internal static class MediaByPath
{
    public static IResult Get(string? path, IApiMediaQueryService queries, IApiMediaWithCropsResponseBuilder responses) =>
        queries.GetByPath(ContentByPath.Decode(path)) is { } item ? Answers.Ok(responses.Build(item)) : Answers.NotFound();
}

/// <summary><c>GET media/items?id=…&amp;id=…</c>: those that there are, in the order asked for.</summary>
internal static class MediaByIds
{
    public static IResult Get(
        HttpRequest request, IPublishedMediaCache media, IApiMediaWithCropsResponseBuilder responses, IOptions<DeliveryLimits> limits) =>
        Answers.Ok<IReadOnlyList<IApiMediaWithCropsResponse>>(
            [.. PageRequest.Ids(request, limits.Value).Select(media.GetById).OfType<IPublishedContent>().Select(responses.Build)]);
}

/// <summary><c>GET media?fetch&amp;skip&amp;take</c>.</summary>
internal static class QueryMedia
{
    public static IResult Get(
        HttpRequest request,
        IApiMediaQueryService queries,
        IPublishedMediaCache media,
        IApiMediaWithCropsResponseBuilder responses,
        IOptions<DeliveryLimits> limits,
        DeliveryResponseTags tags)
    {
        tags.Add(DeliveryResponseTags.MediaQuery);
        var page = PageRequest.Read(request, limits.Value);
        var found = queries.ExecuteQuery(page.Fetch, page.Filters, page.Sorts, page.Skip, page.Take);
        return found.Success
            ? Answers.Ok(new PagedViewModel<IApiMediaWithCropsResponse>(
                found.Result!.Total, [.. found.Result.Items.Select(media.GetById).OfType<IPublishedContent>().Select(responses.Build)]))
            : Refusal(found.Status, page);
    }

    private static IResult Refusal(ApiMediaQueryOperationStatus status, PageRequest page) => status switch
    {
        ApiMediaQueryOperationStatus.FilterOptionNotFound => Answers.BadRequest("Filter option not found", "Media takes no 'filter' option."),
        ApiMediaQueryOperationStatus.SelectorOptionNotFound => Answers.BadRequest(
            "Selector option not found", $"Media takes the 'fetch' option children:{{id or path}}, not '{page.Fetch}'."),
        ApiMediaQueryOperationStatus.SortOptionNotFound => Answers.BadRequest("Sort option not found", "Media takes no 'sort' option."),
        ApiMediaQueryOperationStatus.Success => throw new InvalidOperationException("A query that succeeded is not refused."),
    };
}
