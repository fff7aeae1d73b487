using Inpud.Cms.Delivery.Caching;
using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.ContentItems;

/// <summary><c>GET content?fetch&amp;filter&amp;sort&amp;skip&amp;take</c>.</summary>
internal sealed class QueryContent(
    IApiContentQueryService queries,
    IApiPublishedContentCache contents,
    IApiContentResponseBuilder responses,
    IRequestMemberAccessService members,
    FilterHandlerCollection filters,
    SortHandlerCollection sorts,
    IOptions<DeliveryLimits> limits)
{
    public static Task<IResult> GetAsync(HttpRequest request, QueryContent endpoint, DeliveryResponseTags tags)
    {
        tags.Add(DeliveryResponseTags.Query);
        return endpoint.AnswerAsync(PageRequest.Read(request, endpoint.Limits));
    }

    private DeliveryLimits Limits => limits.Value;

    private async Task<IResult> AnswerAsync(PageRequest page)
    {
        var found = queries.ExecuteQuery(page.Fetch, page.Filters, page.Sorts, await members.MemberAccessAsync(), page.Skip, page.Take);
        if (!found.Success)
        {
            return Refusal(found.Status, page);
        }

        IApiContentResponse[] items = [.. contents.GetByIds(found.Result!.Items).Select(responses.Build).WhereNotNull()];
        return Answers.Ok(new PagedViewModel<IApiContentResponse>(found.Result.Total, items));
    }

    private IResult Refusal(ApiContentQueryOperationStatus status, PageRequest page) => status switch
    {
        ApiContentQueryOperationStatus.FilterOptionNotFound => Answers.BadRequest(
            "Filter option not found", $"No filter understands '{Array.Find(page.Filters, x => !filters.Any(y => y.CanHandle(x)))}'."),
        ApiContentQueryOperationStatus.SelectorOptionNotFound => Answers.BadRequest(
            "Selector option not found", $"No selector understands '{page.Fetch}'."),
        ApiContentQueryOperationStatus.SortOptionNotFound => Answers.BadRequest(
            "Sort option not found", $"No sort option understands '{Array.Find(page.Sorts, x => !sorts.Any(y => y.CanHandle(x)))}'."),
        ApiContentQueryOperationStatus.Success => throw new InvalidOperationException("A query that succeeded is not refused."),
    };
}
