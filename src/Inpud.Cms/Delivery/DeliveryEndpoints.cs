using Inpud.Cms.Delivery.ContentItems;
using Inpud.Cms.Delivery.MediaItems;
using Inpud.Cms.Delivery.OpenApi;
using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Inpud.Cms.Delivery;

/// <summary>The Content Delivery API's addresses.</summary>
public static class DeliveryEndpoints
{
    /// <summary>What all addresses start with.</summary>
    public const string Root = "/umbraco/delivery/api/v2";

    /// <summary>Maps the API (GET only) and its OpenAPI document at <c>/umbraco/openapi/delivery.json</c>.</summary>
    /// <returns>The group, for conventions of the site's own.</returns>
    public static RouteGroupBuilder MapDeliveryApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Root)
            .WithGroupName(DeliveryOpenApi.Document)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        MapContent(api.MapGroup("content").WithTags("Content"));
        MapMedia(api.MapGroup("media").WithTags("Media"));
        endpoints.MapDeliveryOpenApi();
        return api;
    }

    private static void MapContent(RouteGroupBuilder content)
    {
        content.AddEndpointFilter<ContentRequestFilter>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        content.MapGet("item/{id:guid}", ContentById.GetAsync).WithName("GetContentItemById20").WithSummary("Gets a content item by id.")
            .Produces<IApiContentResponse>().ProducesProblem(StatusCodes.Status403Forbidden);
        content.MapGet("item/{**path}", ContentByPath.GetAsync).WithName("GetContentItemByPath20").WithSummary("Gets a content item by path.")
            .Produces<IApiContentResponse>()
            .Produces(StatusCodes.Status301MovedPermanently)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        content.MapGet("items", ContentByIds.GetAsync).WithName("GetContentItems20").WithSummary("Gets content items by ids.")
            .Produces<IReadOnlyList<IApiContentResponse>>().ProducesProblem(StatusCodes.Status403Forbidden);
        content.MapGet("", QueryContent.GetAsync).WithName("GetContent20").WithSummary("Gets a page of content items from a query.")
            .Produces<PagedViewModel<IApiContentResponse>>();
    }

    private static void MapMedia(RouteGroupBuilder media)
    {
        media.AddEndpointFilter<MediaRequestFilter>();
        media.MapGet("item/{id:guid}", MediaById.Get).WithName("GetMediaItemById20").WithSummary("Gets a media item by id.")
            .Produces<IApiMediaWithCropsResponse>().ProducesProblem(StatusCodes.Status404NotFound);
        media.MapGet("item/{**path}", MediaByPath.Get).WithName("GetMediaItemByPath20").WithSummary("Gets a media item by path.")
            .Produces<IApiMediaWithCropsResponse>().ProducesProblem(StatusCodes.Status404NotFound);
        media.MapGet("items", MediaByIds.Get).WithName("GetMediaItems20").WithSummary("Gets media items by ids.")
            .Produces<IReadOnlyList<IApiMediaWithCropsResponse>>();
        media.MapGet("", QueryMedia.Get).WithName("GetMedia20").WithSummary("Gets a page of media items from a query.")
            .Produces<PagedViewModel<IApiMediaWithCropsResponse>>();
    }
}
