using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Inpud.Cms.Delivery.ContentItems;

/// <summary><c>GET content/items?id=…&amp;id=…</c>: those that there are, in the order asked for.</summary>
internal static class ContentByIds
{
    public static async Task<IResult> GetAsync(
        HttpRequest request,
        IApiPublishedContentCache contents,
        IApiContentResponseBuilder responses,
        IRequestMemberAccessService members,
        IOptions<DeliveryLimits> limits)
    {
        var items = new List<IApiContentResponse>();
        foreach (var content in contents.GetByIds(PageRequest.Ids(request, limits.Value)))
        {
            if (await members.RefusalAsync(content) is { } refusal)
            {
                return refusal;
            }

            if (responses.Build(content) is { } response)
            {
                items.Add(response);
            }
        }

        return Answers.Ok<IReadOnlyList<IApiContentResponse>>(items);
    }
}
