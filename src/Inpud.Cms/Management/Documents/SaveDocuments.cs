using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>Changes of documents.</summary>
internal static class SaveDocuments
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPut("{id:guid}", async (
                Guid id, Body<UpdateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, SaveDocumentBody save) =>
                Refuse(body.Value) ?? await save.SaveAsync(id, body.Value, security.User))
            .NeedsDocument(ActionUpdate.ActionLetter).WithName("PutDocumentById");
        documents.MapPut("{id:guid}/update-and-publish", async (
                Guid id, Body<UpdateAndPublishDocumentRequestModel> body, IBackOfficeSecurityAccessor security, SaveDocumentBody save) =>
                Refuse(body.Value) ?? await save.SaveAndPublishAsync(id, body.Value, security.User))
            .NeedsDocument(ActionUpdate.ActionLetter).NeedsDocument(ActionPublish.ActionLetter).WithName("PutDocumentByIdUpdateAndPublish");
    }

    /// <summary>The one operation of the client that has another version.</summary>
    /// <param name="api">The group of version 1.1.</param>
    public static void MapValidation(RouteGroupBuilder api) => api.MapPut("document/{id:guid}/validate", Validate)
        .WithTags("Document").NeedsDocument(ActionUpdate.ActionLetter).WithName("PutDocumentByIdValidate");

    private static async Task<IResult> Validate(
        Guid id, Body<ValidateUpdateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, IContentEditingService editing)
    {
        if (Refuse(body.Value) is { } refused)
        {
            return refused;
        }

        var checkedBody = await editing.ValidateUpdateAsync(id, body.Value.ToCore(), security.User.Key);
        return checkedBody.Success
            ? Answers.Done()
            : EditingProblems.Of(checkedBody.Status, ValidationErrors.Of(checkedBody.Result, body.Value.InOrder()));
    }

    private static IResult? Refuse(DocumentBody body) => body.Mistakes() is { Count: > 0 } mistakes
        ? EditingProblems.Of(ContentEditingOperationStatus.PropertyValidationError, mistakes)
        : null;
}
