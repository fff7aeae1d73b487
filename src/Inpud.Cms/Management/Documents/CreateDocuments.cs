using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>New documents, in the languages that their author may write.</summary>
internal static class CreateDocuments
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPost("", Create).NeedsSection(Constants.Applications.Content).WithName("PostDocument");
        documents.MapPost("create-and-publish", CreateAndPublish)
            .NeedsSection(Constants.Applications.Content).WithName("PostDocumentCreateAndPublish");
        documents.MapPost("validate", Validate).NeedsSection(Constants.Applications.Content).WithName("PostDocumentValidate");
    }

    private static async Task<IResult> Create(
        Body<CreateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        CreateDocument create, SaveAnswers answers, IEntityService entities) =>
        await RefuseAsync(body.Value, security, rights, entities)
        ?? await answers.OfAsync(await create.CreateAsync(body.Value.ToNew(), security.User.Key), Answers.Created);

    private static async Task<IResult> CreateAndPublish(
        Body<CreateAndPublishDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        CreateDocument create, SaveAnswers answers, IEntityService entities)
    {
        var cultures = body.Value.CulturesToPublish?.OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        if (await RefuseAsync(body.Value, security, rights, entities) is { } refused)
        {
            return refused;
        }

        if (!await rights.AllowAsync(security.User, ActionPublish.ActionLetter, body.Value.Parent?.Id)
            || !await rights.AllowLanguagesAsync(security.User, cultures))
        {
            return Answers.Forbidden();
        }

        return await answers.OfAsync(await create.CreateAsync(body.Value.ToNew(), security.User.Key, cultures), Answers.Created);
    }

    private static async Task<IResult> Validate(
        Body<CreateDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        IContentEditingService editing, IEntityService entities)
    {
        if (await RefuseAsync(body.Value, security, rights, entities) is { } refused)
        {
            return refused;
        }

        var checkedBody = await editing.ValidateCreateAsync(CreateDocument.ToModel(body.Value.ToNew()), security.User.Key);
        return checkedBody.Success
            ? Answers.Done()
            : EditingProblems.Of(checkedBody.Status, ValidationErrors.Of(checkedBody.Result, body.Value.InOrder()));
    }

    private static async Task<IResult?> RefuseAsync(
        CreateDocumentRequestModel body, IBackOfficeSecurityAccessor security, DocumentRights rights, IEntityService entities)
    {
        if (!await rights.AllowAsync(security.User, ActionNew.ActionLetter, body.Parent?.Id))
        {
            return Answers.Forbidden();
        }

        if (body.Mistakes(named: false) is { Count: > 0 } mistakes)
        {
            return EditingProblems.Of(ContentEditingOperationStatus.PropertyValidationError, mistakes);
        }

        return !body.HasName ? EditingProblems.Of(ContentEditingOperationStatus.InvalidName)
            : body.Id is not { } id ? null
            : id == Guid.Empty ? EditingProblems.Of(ContentEditingOperationStatus.InvalidKey)
            : entities.Exists(id) ? EditingProblems.Of(ContentEditingOperationStatus.DuplicateKey)
            : null;
    }
}
