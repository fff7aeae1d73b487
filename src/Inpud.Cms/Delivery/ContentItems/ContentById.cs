using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.ContentItems;

/// <summary><c>GET content/item/{id}</c>.</summary>
internal static class ContentById
{
    public static async Task<IResult> GetAsync(
        Guid id, IApiPublishedContentCache contents, IApiContentResponseBuilder responses, IRequestMemberAccessService members)
    {
        if (contents.GetById(id) is not { } content)
        {
            return Answers.NotFound();
        }

        return await members.RefusalAsync(content) ?? (responses.Build(content) is { } response ? Answers.Ok(response) : Answers.NotFound());
    }
}
