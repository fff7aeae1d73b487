using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Inpud.Cms.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Media;

/// <summary>
/// Create, save and what can be asked before: would this be valid? Whoever edits content may add media where they are picked; what is
/// there already is others' work, too, and is changed in the media section, as in Umbraco.
/// </summary>
internal static class EditMedia
{
    public static void Map(RouteGroupBuilder media)
    {
        media.MapPost("", CreateAsync).NeedsMedia().WithName("PostMedia").Produces(StatusCodes.Status201Created);
        media.MapPost("validate", ValidateNewAsync).NeedsMedia().WithName("PostMediaValidate").Produces(StatusCodes.Status200OK);
        media.MapPut("{id:guid}", SaveAsync)
            .NeedsSection(Constants.Applications.Media).NeedsMedia().WithName("PutMediaById").Produces(StatusCodes.Status200OK);
        media.MapPut("{id:guid}/validate", ValidateAsync)
            .NeedsSection(Constants.Applications.Media).NeedsMedia().WithName("PutMediaByIdValidate").Produces(StatusCodes.Status200OK);
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateMediaRequestModel> body, SaveMedia save, ReadMediaBody read, MediaRights rights, IBackOfficeSecurityAccessor security, SaveAnswers answers)
    {
        var (asked, user) = (body.Value, security.User);
        if (!await rights.AllowAsync(user, asked.Parent?.Id))
        {
            return Answers.Forbidden();
        }

        var model = read.Creation(asked, await read.LanguagesOfAsync(user));
        return NameMissing(model) ?? await AnswerAsync(save.CreateAsync(model, user.Key), asked, answers, Answers.Created);
    }

    private static async Task<IResult> SaveAsync(
        Guid id, Body<UpdateMediaRequestModel> body, SaveMedia save, ReadMediaBody read, IBackOfficeSecurityAccessor security, SaveAnswers answers)
    {
        var (asked, user) = (body.Value, security.User);
        var may = await read.LanguagesOfAsync(user);
        return await AnswerAsync(save.SaveAsync(id, (stored, past) => read.Update(asked, may, stored, past), user.Key), asked, answers, _ => Answers.Done());
    }

    private static async Task<IResult> ValidateNewAsync(
        Body<CreateMediaRequestModel> body, IMediaEditingService editing, ReadMediaBody read, MediaRights rights, IBackOfficeSecurityAccessor security)
    {
        var user = security.User;
        if (!await rights.AllowAsync(user, body.Value.Parent?.Id))
        {
            return Answers.Forbidden();
        }

        var result = await editing.ValidateCreateAsync(read.Creation(body.Value, await read.LanguagesOfAsync(user)));
        return Verdict(result.Status, result.Result, body.Value);
    }

    private static async Task<IResult> ValidateAsync(
        Guid id, Body<UpdateMediaRequestModel> body, IMediaEditingService editing, ReadMediaBody read, IBackOfficeSecurityAccessor security)
    {
        if (await editing.GetAsync(id) is not { } stored)
        {
            return EditingProblems.Of(ContentEditingOperationStatus.NotFound);
        }

        var model = read.WholeUpdate(body.Value, await read.LanguagesOfAsync(security.User), stored);
        var result = await editing.ValidateUpdateAsync(id, model);
        return Verdict(result.Status, result.Result, body.Value);
    }

    private static IResult Verdict(ContentEditingOperationStatus status, ContentValidationResult result, IMediaRequest asked) =>
        status is ContentEditingOperationStatus.Success && !result.ValidationErrors.Any() ? Answers.Done() : Refusal(status, result, asked);

    private static IResult Refusal(ContentEditingOperationStatus status, ContentValidationResult? result, IMediaRequest asked) =>
        result?.ValidationErrors.Any() is true
            ? EditingProblems.Of(ContentEditingOperationStatus.PropertyValidationError, ValidationErrors.Of(result, InOrder(asked)))
            : EditingProblems.Of(status);

    private static PropertyValueModel[] InOrder(IMediaRequest asked) =>
        [.. (asked.Values ?? []).Select(x => new PropertyValueModel { Alias = x.Alias ?? "", Culture = x.Culture, Segment = x.Segment, Value = null })];

    /// <summary>Core would throw, or store an item that nobody finds again.</summary>
    private static IResult? NameMissing(MediaCreateModel model) =>
        !model.Variants.Any() || model.Variants.Any(x => string.IsNullOrWhiteSpace(x.Name) || x.Name.Length > 255)
            ? Answers.Problem(
                StatusCodes.Status400BadRequest, "Invalid name", "A media item needs a name of at most 255 characters.", nameof(ContentEditingOperationStatus.InvalidName))
            : null;

    /// <summary>Also of a file that must not be stored – a damaged picture, say.</summary>
    private static async Task<IResult> AnswerAsync(Task<SaveOutcome> saving, IMediaRequest asked, SaveAnswers answers, Func<Guid, IResult> done)
    {
        try
        {
            var outcome = await saving;
            return outcome is SaveOutcome.Refused { Editing: var status, Validation: { } validation }
                ? Refusal(status, validation, asked)
                : await answers.OfAsync(outcome, done);
        }
        catch (MediaFileRefusedException refused)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "The file was refused", refused.Message, nameof(ContentEditingOperationStatus.PropertyValidationError));
        }
    }
}
