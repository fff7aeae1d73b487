using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.DocumentRecycleBin;

/// <summary>What was thrown away: seen by those who see the whole tree.</summary>
internal static class DocumentRecycleBinEndpoints
{
    private static readonly Ordering _sorted = Ordering.By("sortOrder");

    public static void Map(RouteGroupBuilder api)
    {
        var bin = api.MapGroup("recycle-bin/document").WithTags("Document").NeedsSection(Constants.Applications.Content);
        bin.AddEndpointFilter(async (context, next) => await MayLookAsync(context.HttpContext.RequestServices) ? await next(context) : Answers.Forbidden());
        bin.MapGet("root", (Asked asked, DescribeEntities describe, IEntityService entities) =>
                BelowAsync(Constants.System.RecycleBinContent, asked, describe, entities))
            .WithName("GetRecycleBinDocumentRoot").Produces<PagedResponse<DocumentRecycleBinItemResponseModel>>();
        bin.MapGet("children", async (Asked asked, DescribeEntities describe, IEntityService entities) =>
                asked.Key("parentId") is { } key && entities.Get(key, UmbracoObjectTypes.Document) is { Trashed: true } parent
                    ? await BelowAsync(parent.Id, asked, describe, entities)
                    : Answers.Ok(new PagedResponse<DocumentRecycleBinItemResponseModel>(0, [])))
            .WithName("GetRecycleBinDocumentChildren").Produces<PagedResponse<DocumentRecycleBinItemResponseModel>>();
        bin.MapGet("siblings", Siblings)
            .WithName("GetRecycleBinDocumentSiblings").Produces<SubsetResponse<DocumentRecycleBinItemResponseModel>>();
        bin.MapGet("referenced-by", async (Asked asked, ITrackedReferencesService references, DescribeReferences describe) =>
                Answers.Ok(await describe.PageAsync(await references.GetPagedRelationsForRecycleBinAsync(
                    UmbracoObjectTypes.Document, asked.Skip, asked.Take, filterMustBeIsDependency: true))))
            .WithName("GetRecycleBinDocumentReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        EmptyAndRestore.Map(bin);
    }

    private static Task<bool> MayLookAsync(IServiceProvider services) => services.GetRequiredService<DocumentRights>()
        .AllowBinAsync(services.GetRequiredService<IBackOfficeSecurityAccessor>().User, ActionBrowse.ActionLetter);

    private static async Task<IResult> BelowAsync(int parentId, Asked asked, DescribeEntities describe, IEntityService entities)
    {
        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = entities.GetPagedTrashedChildren(
            parentId, UmbracoObjectTypes.Document, page.Index, page.Size, out var total, filter: null, _sorted);
        return Answers.Ok(new PagedResponse<DocumentRecycleBinItemResponseModel>(total, await ItemsAsync([.. page.Cut(found, asked.Take)], describe)));
    }

    private static async Task<IResult> Siblings(Asked asked, DescribeEntities describe, IEntityService entities)
    {
        if (asked.Key("target") is not { } key || entities.Get(key, UmbracoObjectTypes.Document) is not { Trashed: true })
        {
            return Answers.Ok(new SubsetResponse<DocumentRecycleBinItemResponseModel>(0, 0, []));
        }

        var found = entities.GetTrashedSiblings(
            key, [UmbracoObjectTypes.Document], Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000),
            out var before, out var after, null, _sorted);
        return Answers.Ok(new SubsetResponse<DocumentRecycleBinItemResponseModel>(before, after, await ItemsAsync([.. found], describe)));
    }

    private static async Task<IEnumerable<DocumentRecycleBinItemResponseModel>> ItemsAsync(
        IReadOnlyList<IEntitySlim> found, DescribeEntities describe)
    {
        IDocumentEntitySlim[] documents = [.. found.OfType<IDocumentEntitySlim>()];
        var draw = await describe.DrawAsync(documents);
        return
        [
            .. from document in documents
               let ancestors = describe.AncestorsOf(document)
               select new DocumentRecycleBinItemResponseModel(
                   document.Key, document.CreateDate.AsUtc(), document.HasChildren, ancestors is [] ? null : ancestors[^1],
                   DescribeEntities.TypeOf(document), draw(document)),
        ];
    }
}

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants);
