using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>Changes of documents.</summary>
internal static class SaveDocuments
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPut("{id:guid}", async (
                Guid id, Body<UpdateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, SaveDocument save, SaveAnswers answers) =>
                Refuse(body.Value, named: false)
                ?? await answers.OfAsync(await save.SaveAsync(id, body.Value.ToBody(), security.User.Key), _ => Answers.Done()))
            .NeedsDocument(ActionUpdate.ActionLetter).WithName("PutDocumentById");
        documents.MapPut("{id:guid}/update-and-publish", SaveAndPublish)
            .NeedsDocument(ActionUpdate.ActionLetter).NeedsDocument(ActionPublish.ActionLetter).WithName("PutDocumentByIdUpdateAndPublish");
    }

    private static async Task<IResult> SaveAndPublish(
        Guid id, Body<UpdateAndPublishDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        SaveDocument save, SaveAnswers answers)
    {
        var cultures = body.Value.CulturesToPublish?.OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        return !await rights.AllowLanguagesAsync(security.User, cultures)
            ? Answers.Forbidden()
            : Refuse(body.Value, named: false)
                ?? await answers.OfAsync(await save.SaveAsync(id, body.Value.ToBody(), security.User.Key, cultures), _ => Answers.Done());
    }

    /// <summary>The one operation of the client that has another version.</summary>
    /// <param name="api">The group of version 1.1.</param>
    public static void MapValidation(RouteGroupBuilder api) => api.MapPut("document/{id:guid}/validate", Validate)
        .WithTags("Document").NeedsDocument(ActionUpdate.ActionLetter).WithName("PutDocumentByIdValidate");

    private static async Task<IResult> Validate(
        Guid id, Body<ValidateUpdateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, ValidateDocument validate)
    {
        if (Refuse(body.Value, named: true) is { } refused)
        {
            return refused;
        }

        var cultures = body.Value.Cultures?.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var checkedBody = await validate.ValidateAsync(id, body.Value.ToBody(), cultures, security.User.Key);
        return checkedBody.Success
            ? Answers.Done()
            : EditingProblems.Of(checkedBody.Status, ValidationErrors.Of(checkedBody.Result, body.Value.InOrder()));
    }

    private static IResult? Refuse(DocumentRequestModel body, bool named) => body.Mistakes(named) is { Count: > 0 } mistakes
        ? EditingProblems.Of(ContentEditingOperationStatus.PropertyValidationError, mistakes)
        : null;
}
