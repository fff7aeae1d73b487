using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>What links to a document, so that nobody withdraws or deletes what others need without knowing.</summary>
internal static class DocumentReferences
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapGet("{id:guid}/referenced-by", ReferencedBy)
            .NeedsDocument(ActionBrowse.ActionLetter)
            .WithName("GetDocumentByIdReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        documents.MapGet("{id:guid}/referenced-descendants", ReferencedDescendants)
            .NeedsDocument(ActionBrowse.ActionLetter)
            .WithName("GetDocumentByIdReferencedDescendants").Produces<PagedResponse<ReferenceByIdModel>>();
        documents.MapGet("are-referenced", AreReferenced)
            .NeedsSection(Constants.Applications.Content)
            .WithName("GetDocumentAreReferenced").Produces<PagedResponse<ReferenceByIdModel>>();
    }

    private static async Task<IResult> ReferencedBy(Guid id, Asked asked, ITrackedReferencesService references, DescribeReferences describe)
    {
        var found = await references.GetPagedRelationsForItemAsync(
            id, UmbracoObjectTypes.Document, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success ? Answers.Ok(await describe.PageAsync(found.Result)) : Answers.NotFound();
    }

    private static async Task<IResult> ReferencedDescendants(Guid id, Asked asked, ITrackedReferencesService references)
    {
        var found = await references.GetPagedDescendantsInReferencesAsync(
            id, UmbracoObjectTypes.Document, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success
            ? Answers.Ok(new PagedResponse<ReferenceByIdModel>(found.Result.Total, found.Result.Items.Select(x => new ReferenceByIdModel(x.NodeKey))))
            : Answers.NotFound();
    }

    private static async Task<IResult> AreReferenced(
        Asked asked, IBackOfficeSecurityAccessor security, DocumentRights rights, ITrackedReferencesService references)
    {
        var keys = asked.Keys();
        if (!await rights.AllowAsync(security.User, ActionBrowse.ActionLetter, [.. keys.Select(x => (Guid?)x)]))
        {
            return Answers.Forbidden();
        }

        var found = keys.Length == 0
            ? new PagedModel<Guid>()
            : await references.GetPagedKeysWithDependentReferencesAsync(keys.ToHashSet(), Constants.ObjectTypes.Document, asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<ReferenceByIdModel>(found.Total, found.Items.Select(x => new ReferenceByIdModel(x))));
    }
}
