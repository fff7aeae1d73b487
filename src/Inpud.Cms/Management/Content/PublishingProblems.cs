using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Content;

/// <summary>What Core refuses when something is published or withdrawn, in the client's words.</summary>
internal static class PublishingProblems
{
    /// <param name="status">Not a success.</param>
    /// <param name="invalidProperties">Aliases of the properties that keep the item from being published.</param>
    /// <param name="failed">The items of a branch that could not be published.</param>
    public static IResult Of(
        ContentPublishingOperationStatus status,
        IEnumerable<string>? invalidProperties = null,
        IEnumerable<ContentPublishingBranchItemResult>? failed = null)
    {
        var (http, title, detail) = Words(status);
        var more = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (invalidProperties?.ToArray() is { Length: > 0 } aliases)
        {
            more["invalidProperties"] = aliases;
        }

        if (failed?.ToArray() is { Length: > 0 } items)
        {
            more["failedBranchItems"] = items.Select(x => new FailedBranchItem(x.Key, x.OperationStatus)).ToArray();
        }

        return Answers.Problem(http, title, detail, status.ToString(), extensions: more);
    }

    private static (int Status, string Title, string Detail) Words(ContentPublishingOperationStatus status) => status switch
    {
        ContentPublishingOperationStatus.Success or ContentPublishingOperationStatus.Accepted =>
            throw new ArgumentException("Success is no problem.", nameof(status)),
        ContentPublishingOperationStatus.ContentNotFound => Missing("The item could not be found."),
        ContentPublishingOperationStatus.CancelledByEvent => Bad("Publish cancelled by event", "The site's own rules do not allow this."),
        ContentPublishingOperationStatus.ContentInvalid => Bad("Invalid document", "Values are missing or invalid in a language that was to be published."),
        ContentPublishingOperationStatus.NothingToPublish => Bad("Nothing to publish", "None of the languages has anything to publish."),
        ContentPublishingOperationStatus.MandatoryCultureMissing => Bad("Mandatory culture missing", "A mandatory language is neither published nor among those to publish."),
        ContentPublishingOperationStatus.HasExpired => Bad("Document has expired", "Its time has passed."),
        ContentPublishingOperationStatus.CultureHasExpired => Bad("Document culture has expired", "The time of one of the languages has passed."),
        ContentPublishingOperationStatus.AwaitingRelease => Bad("Document is awaiting release", "It is scheduled to be published later."),
        ContentPublishingOperationStatus.CultureAwaitingRelease => Bad("Document culture is awaiting release", "One of the languages is scheduled to be published later."),
        ContentPublishingOperationStatus.InTrash => Bad("Document is in the recycle bin", "What is in the recycle bin cannot be published."),
        ContentPublishingOperationStatus.InvalidCulture => Bad("Invalid cultures specified", "One of the languages is not a language of this item."),
        ContentPublishingOperationStatus.CannotPublishInvariantWhenVariant => Bad("Cannot publish invariant when variant", "The type has languages: say which."),
        ContentPublishingOperationStatus.CannotPublishVariantWhenNotVariant => Bad("Cannot publish variant when not variant", "The type has no languages: name none."),
        ContentPublishingOperationStatus.CultureMissing => Bad("Culture missing", "At least one language must be named."),
        ContentPublishingOperationStatus.PathNotPublished => Bad("Parent not published", "What holds it is not published."),
        ContentPublishingOperationStatus.ConcurrencyViolation => Bad("Concurrency violation", "Somebody else changed this item at the same moment. Load it again."),
        ContentPublishingOperationStatus.UnsavedChanges => Bad("Unsaved changes", "Save before you publish."),
        ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime => Bad("Unpublish time needs to be after the publish time", "Choose a later time."),
        ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture => Bad("Unpublish time needs to be in the future", "Choose a later time."),
        ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture => Bad("Publish time needs to be in the future", "Choose a later time, or publish now."),
        ContentPublishingOperationStatus.FailedBranch => Bad("Failed branch operation", "Not everything could be published."),
        ContentPublishingOperationStatus.Failed => Bad("Publish or unpublish failed", "The log says more."),
        ContentPublishingOperationStatus.Unknown => (StatusCodes.Status500InternalServerError, "Unknown error", "The log says more."),
        ContentPublishingOperationStatus.CannotUnpublishWhenReferenced => Bad("Cannot unpublish when referenced", "Other items link to it."),
        ContentPublishingOperationStatus.TaskResultNotFound => Missing("The result of this task could not be found."),
    };

    private static (int, string, string) Bad(string title, string detail) => (StatusCodes.Status400BadRequest, title, detail);

    private static (int, string, string) Missing(string detail) => (StatusCodes.Status404NotFound, "Not found", detail);

    private sealed record FailedBranchItem(Guid Id, ContentPublishingOperationStatus OperationStatus);
}
