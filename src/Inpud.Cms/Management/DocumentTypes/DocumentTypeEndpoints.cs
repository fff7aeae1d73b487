using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DocumentTypes;

/// <summary>Document types, to read: they are defined in code.</summary>
internal static class DocumentTypeEndpoints
{
    private static readonly TypeTree<DocumentTypeTreeItemResponseModel> _tree =
        new(UmbracoObjectTypes.DocumentType, UmbracoObjectTypes.DocumentTypeContainer, DescribeTreeAsync);

    public static void Map(RouteGroupBuilder api)
    {
        string[] readers = [Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings];
        string[] writers = [Constants.Applications.Content, Constants.Applications.Settings];
        var types = api.MapGroup("document-type").WithTags("Document Type").NeedsSection(readers);
        types.MapGet("{id:guid}", async (Guid id, IContentTypeService service) =>
                await service.GetAsync(id) is { } type ? Answers.Ok(DescribeDocumentType.Whole(type)) : Answers.NotFound())
            .WithName("GetDocumentTypeById").Produces<DocumentTypeResponseModel>();
        types.MapGet("batch", Batch).WithName("GetDocumentTypeBatch").Produces<BatchResponse<DocumentTypeResponseModel>>();
        types.MapGet("configuration", (IReservedFieldNamesService reserved) => Answers.Ok(new DocumentTypeConfigurationResponseModel(
                "False", DisableTemplates: true, UseSegments: false, [.. reserved.GetDocumentReservedFieldNames()])))
            .WithName("GetDocumentTypeConfiguration").Produces<DocumentTypeConfigurationResponseModel>();
        types.MapGet("{id:guid}/blueprint", async (Guid id, IContentTypeService service) => await service.GetAsync(id) is null
                ? Answers.NotFound()
                : Answers.Ok(new PagedResponse<DocumentTypeBlueprintItemResponseModel>(0, [])))
            .WithName("GetDocumentTypeByIdBlueprint").Produces<PagedResponse<DocumentTypeBlueprintItemResponseModel>>();
        AllowedDocumentTypes.Map(api.MapGroup("document-type").WithTags("Document Type").NeedsSection(writers));
        var items = api.MapGroup("item/document-type").WithTags("Document Type").NeedsSignIn();
        items.MapGet("", Items).WithName("GetItemDocumentType").Produces<IEnumerable<DocumentTypeItemResponseModel>>();
        items.MapGet("search", Search).WithName("GetItemDocumentTypeSearch").Produces<PagedResponse<DocumentTypeItemResponseModel>>();
        _tree.Map(api.MapGroup("tree/document-type").WithTags("Document Type").NeedsSection(writers), "DocumentType");
    }

    private static IResult Batch(Asked asked, IContentTypeService service)
    {
        var keys = asked.Keys();
        DocumentTypeResponseModel[] found = keys.Length == 0 ? [] : [.. service.GetMany(keys).Select(DescribeDocumentType.Whole)];
        return Answers.Ok(new BatchResponse<DocumentTypeResponseModel>(found.Length, found));
    }

    private static IResult Items(Asked asked, IContentTypeService service)
    {
        var keys = asked.Keys();
        return Answers.Ok(keys.Length == 0 ? [] : service.GetMany(keys).Select(DescribeDocumentType.Item));
    }

    private static IResult Search(Asked asked, IContentTypeService service)
    {
        var (text, isElement) = (asked.Text("query"), asked.Flag("isElement"));
        IContentType[] found =
        [
            .. service.GetAll()
                .Where(x => (text is null || (x.Name ?? "").InvariantContains(text)) && (isElement is null || x.IsElement == isElement))
                .OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return Answers.Ok(new PagedResponse<DocumentTypeItemResponseModel>(
            found.Length, found.Skip(asked.Skip).Take(asked.Take).Select(DescribeDocumentType.Item)));
    }

    private static Task<IEnumerable<DocumentTypeTreeItemResponseModel>> DescribeTreeAsync(
        IReadOnlyList<TreeEntity> found, IServiceProvider services)
    {
        Guid[] keys = [.. found.Where(x => !x.IsFolder).Select(x => x.Entity.Key)];
        var types = keys.Length == 0
            ? []
            : services.GetRequiredService<IContentTypeService>().GetMany(keys).ToDictionary(x => x.Key);
        return Task.FromResult(found.Select(x => DescribeDocumentType.TreeItem(x, types.GetValueOrDefault(x.Entity.Key))));
    }
}
