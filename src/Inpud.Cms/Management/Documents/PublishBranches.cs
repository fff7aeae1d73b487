using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>A document and all that lies below it, published in the background; the client asks again until it is done.</summary>
internal static class PublishBranches
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPut("{id:guid}/publish-with-descendants", Publish)
            .NeedsDocument(ActionPublish.ActionLetter)
            .WithName("PutDocumentByIdPublishWithDescendants").Produces<PublishWithDescendantsResultModel>();
        documents.MapGet("{id:guid}/publish-with-descendants/result/{taskId:guid}", Result)
            .NeedsDocument(ActionPublish.ActionLetter)
            .WithName("GetDocumentByIdPublishWithDescendantsResultByTaskId").Produces<PublishWithDescendantsResultModel>();
    }

    private static async Task<IResult> Publish(
        Guid id, Body<PublishDocumentWithDescendantsRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        ILanguageService languages, IContentPublishingService publishing)
    {
        string[] cultures = [.. body.Value.Cultures?.OfType<string>().Distinct(StringComparer.Ordinal) ?? []];
        if (!await rights.AllowBranchAsync(security.User, ActionPublish.ActionLetter, id))
        {
            return Answers.Forbidden();
        }

        string[] known = [.. await languages.GetAllIsoCodesAsync()];
        if (cultures.Except(known, StringComparer.Ordinal).Any())
        {
            return PublishingProblems.Of(ContentPublishingOperationStatus.InvalidCulture);
        }

        // Nothing named: what has no languages, but Core may take it for all.
        if (!await rights.AllowLanguagesAsync(security.User, cultures.Length == 0 ? known : cultures))
        {
            return Answers.Forbidden();
        }

        var filter = body.Value.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var started = await publishing.PublishBranchAsync(id, cultures, filter, security.User.Key, useBackgroundThread: true);
        return started is { Success: true, Result.AcceptedTaskId: { } task }
            ? Answers.Ok(new PublishWithDescendantsResultModel(task, IsComplete: false))
            : PublishingProblems.Of(started.Status, failed: started.Result.FailedItems);
    }

    private static async Task<IResult> Result(Guid id, Guid taskId, IContentPublishingService publishing)
    {
        if (await publishing.IsPublishingBranchAsync(taskId))
        {
            return Answers.Ok(new PublishWithDescendantsResultModel(taskId, IsComplete: false));
        }

        var done = await publishing.GetPublishBranchResultAsync(taskId);
        return done.Success
            ? Answers.Ok(new PublishWithDescendantsResultModel(taskId, IsComplete: true))
            : PublishingProblems.Of(done.Status, failed: done.Result?.FailedItems);
    }
}

internal sealed record PublishWithDescendantsResultModel(Guid TaskId, bool IsComplete);
