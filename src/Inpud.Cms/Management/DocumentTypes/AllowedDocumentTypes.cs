using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.DocumentTypes;

/// <summary>Which types may be created, copied or moved where.</summary>
internal static class AllowedDocumentTypes
{
    public static void Map(RouteGroupBuilder types)
    {
        types.MapGet("allowed-at-root", async (Asked asked, IContentTypeService service) =>
            {
                var allowed = await service.GetAllAllowedAsRootAsync(asked.Skip, asked.Take);
                return Answers.Ok(new PagedResponse<AllowedDocumentTypeModel>(allowed.Total, allowed.Items.Select(DescribeDocumentType.Allowed)));
            })
            .WithName("GetDocumentTypeAllowedAtRoot").Produces<PagedResponse<AllowedDocumentTypeModel>>();
        types.MapGet("{id:guid}/allowed-children", Children)
            .WithName("GetDocumentTypeByIdAllowedChildren").Produces<PagedResponse<AllowedDocumentTypeModel>>();
        types.MapGet("{id:guid}/allowed-parents", Parents)
            .WithName("GetDocumentTypeByIdAllowedParents").Produces<DocumentTypeAllowedParentsResponseModel>();
    }

    private static async Task<IResult> Children(Guid id, Asked asked, IContentTypeService service)
    {
        var allowed = await service.GetAllowedChildrenAsync(id, asked.Key("parentContentKey"), asked.Skip, asked.Take);
        return allowed is { Success: true, Result: { } found }
            ? Answers.Ok(new PagedResponse<AllowedDocumentTypeModel>(found.Total, found.Items.Select(DescribeDocumentType.Allowed)))
            : Answers.NotFound("The document type could not be found.");
    }

    private static async Task<IResult> Parents(Guid id, IContentTypeService service)
    {
        var allowed = await service.GetAllowedParentKeysAsync(id);
        return allowed.Success
            ? Answers.Ok(new DocumentTypeAllowedParentsResponseModel([.. allowed.Result!.Select(x => new ReferenceByIdModel(x))]))
            : Answers.NotFound("The document type could not be found.");
    }
}
