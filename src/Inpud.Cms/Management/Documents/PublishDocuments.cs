using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>Publishing, planning and withdrawing, language by language.</summary>
internal static class PublishDocuments
{
    private const string Every = "*";

    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapPut("{id:guid}/publish", Publish).NeedsDocument(ActionPublish.ActionLetter).WithName("PutDocumentByIdPublish");
        documents.MapPut("{id:guid}/unpublish", Unpublish).NeedsDocument(ActionUnpublish.ActionLetter).WithName("PutDocumentByIdUnpublish");
    }

    private static async Task<IResult> Publish(
        Guid id, Body<PublishDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        IContentService contents, IContentPublishingService publishing, TimeProvider time)
    {
        CulturePublishScheduleModel[] wanted = [.. body.Value.PublishSchedules?.OfType<CultureAndScheduleRequestModel>().Select(ToCore) ?? []];
        if (wanted.DistinctBy(x => x.Culture, StringComparer.OrdinalIgnoreCase).Count() != wanted.Length)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid cultures specified", "A language is named twice.", "InvalidCulture");
        }

        if (Refuse(wanted, time.GetUtcNow()) is { } refused)
        {
            return PublishingProblems.Of(refused);
        }

        if (contents.GetById(id) is not { } document)
        {
            return PublishingProblems.Of(ContentPublishingOperationStatus.ContentNotFound);
        }

        // Without a language, everything is meant.
        var cultures = wanted.Any(x => x.Culture is null or Every) ? document.AvailableCultures : wanted.Select(x => x.Culture!);
        if (document.ContentType.VariesByCulture() && !await rights.AllowLanguagesAsync(security.User, cultures))
        {
            return Answers.Forbidden();
        }

        var published = await publishing.PublishAsync(id, wanted, security.User.Key);
        return published.Success ? Answers.Done() : PublishingProblems.Of(published.Status, published.Result.InvalidPropertyAliases);
    }

    /// <summary>Without a plan: now. A plan without dates takes back what was planned.</summary>
    private static CulturePublishScheduleModel ToCore(CultureAndScheduleRequestModel wanted) => new()
    {
        Culture = wanted.Culture,
        Schedule = wanted.Schedule is null
            ? null
            : new ContentScheduleModel { PublishDate = wanted.Schedule.PublishTime, UnpublishDate = wanted.Schedule.UnpublishTime },
    };

    /// <summary>Core takes any date.</summary>
    private static ContentPublishingOperationStatus? Refuse(IReadOnlyCollection<CulturePublishScheduleModel> wanted, DateTimeOffset now) =>
        wanted.Count == 0 ? ContentPublishingOperationStatus.CultureMissing
        : wanted.Any(x => x.Schedule?.PublishDate <= now) ? ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture
        : wanted.Any(x => x.Schedule?.UnpublishDate <= now) ? ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture
        : wanted.Any(x => x.Schedule?.UnpublishDate <= x.Schedule?.PublishDate) ? ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime
        : null;

    private static async Task<IResult> Unpublish(
        Guid id, Body<UnpublishDocumentRequestModel> body, IBackOfficeSecurityAccessor security, DocumentRights rights,
        IContentService contents, ILanguageService languages, IContentPublishingService publishing)
    {
        var cultures = body.Value.Cultures?.OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (contents.GetById(id) is not { } document)
        {
            return PublishingProblems.Of(ContentPublishingOperationStatus.ContentNotFound);
        }

        if (document.ContentType.VariesByCulture() && cultures is not null)
        {
            // Withdrawing a mandatory language withdraws all.
            var mandatory = (await languages.GetAllAsync()).Where(x => x.IsMandatory).Select(x => x.IsoCode);
            var affected = cultures.Contains(Every) || cultures.Overlaps(mandatory) ? cultures.Union(document.PublishedCultures, StringComparer.Ordinal) : cultures;
            if (!await rights.AllowLanguagesAsync(security.User, affected.Where(x => x != Every)))
            {
                return Answers.Forbidden();
            }
        }

        var withdrawn = await publishing.UnpublishAsync(id, cultures, security.User.Key);
        return withdrawn.Success ? Answers.Done() : PublishingProblems.Of(withdrawn.Result);
    }
}
