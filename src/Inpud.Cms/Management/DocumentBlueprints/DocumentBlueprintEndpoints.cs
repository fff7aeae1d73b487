using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.DocumentBlueprints;

internal sealed record UpdateDocumentBlueprintRequestModel : ItemRequestModel;

/// <summary>Blueprints, which new documents start from: read and changed by whoever keeps the types.</summary>
internal static class DocumentBlueprintEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var blueprints = api.MapGroup("document-blueprint").WithTags("Document Blueprint");
        blueprints.MapGet("{id:guid}", (Guid id, OpenItem open, ItemKinds kinds, DescribeDocument describe) =>
                open.Read(kinds.Blueprints, id) is { } opened ? Answers.Ok(describe.Blueprint(opened)) : Answers.NotFound())
            .NeedsSection(Constants.Applications.Settings).WithName("GetDocumentBlueprintById").Produces<DocumentBlueprintResponseModel>();
        blueprints.MapPut("{id:guid}", SaveAsync).NeedsSection(Constants.Applications.Settings).WithName("PutDocumentBlueprintById");
    }

    private static async Task<IResult> SaveAsync(
        Guid id, Body<UpdateDocumentBlueprintRequestModel> body, IBackOfficeSecurityAccessor security, SaveBlueprint save, SaveAnswers answers) =>
        body.Value.Mistakes(named: false) is { Count: > 0 } mistakes
            ? EditingProblems.Of(ContentEditingOperationStatus.PropertyValidationError, mistakes)
            : await answers.OfAsync(await save.SaveAsync(id, body.Value.ToItemBody(), security.User.Key), _ => Answers.Done());
}
