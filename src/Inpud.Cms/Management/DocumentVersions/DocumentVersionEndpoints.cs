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
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DocumentVersions;

/// <summary>Earlier states of documents: listed, looked at, kept, brought back language by language.</summary>
internal static class DocumentVersionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        // The routes name versions; what may be done depends on the document, which the handlers look up.
        var versions = api.MapGroup("document-version").WithTags("Document Version").NeedsSection(Constants.Applications.Content);
        versions.MapGet("", List).WithName("GetDocumentVersion").Produces<PagedResponse<DocumentVersionItemResponseModel>>();
        versions.MapGet("{id:guid}", Read).WithName("GetDocumentVersionById").Produces<DocumentVersionResponseModel>();
        versions.MapPut("{id:guid}/prevent-cleanup", Keep).WithName("PutDocumentVersionByIdPreventCleanup");
        versions.MapPost("{id:guid}/rollback", (Guid id, Asked asked, RollBackDocument rollBack) => rollBack.RunAsync(id, asked.Text("culture")))
            .WithName("PostDocumentVersionByIdRollback");
    }

    private static async Task<IResult> List(
        Asked asked, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentVersionService versions, ILanguageService languages,
        IContentTypeService types, IUserIdKeyResolver users)
    {
        if (asked.Key("documentId") is not { } document)
        {
            return Problem(ContentVersionOperationStatus.ContentNotFound);
        }

        if (!await rights.AllowAsync(security.User, ActionBrowse.ActionLetter, document))
        {
            return Answers.Forbidden();
        }

        if (asked.Text("culture") is { } culture && await languages.GetAsync(culture) is null)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid culture", "There is no such language.", "InvalidCulture");
        }

        var page = PageWindow.Of(asked.Skip, asked.Take);
        var found = await versions.GetPagedContentVersionsAsync(document, asked.Text("culture"), page.Skip, page.Size);
        if (found is not { Success: true, Result: { } all })
        {
            return Problem(found.Status);
        }

        List<DocumentVersionItemResponseModel> items = [];
        foreach (var version in asked.Take == 0 ? [] : page.Cut(all.Items, asked.Take))
        {
            var user = await users.TryGetAsync(version.UserId);
            items.Add(new DocumentVersionItemResponseModel(
                version.VersionId.ToGuid(),
                new ReferenceByIdModel(document),
                new ReferenceByIdModel(types.Get(version.ContentTypeId)?.Key ?? Guid.Empty),
                new ReferenceByIdModel(user.Success ? user.Result : Guid.Empty),
                version.VersionDate.AsUtc(),
                version.CurrentPublishedVersion,
                version.CurrentDraftVersion,
                version.PreventCleanup));
        }

        return Answers.Ok(new PagedResponse<DocumentVersionItemResponseModel>(all.Total, items));
    }

    private static async Task<IResult> Read(
        Guid id, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentVersionService versions, ReadableValues values)
    {
        if (await VersionAsync(id, versions) is not { } version)
        {
            return Problem(ContentVersionOperationStatus.NotFound);
        }

        if (!await rights.AllowAsync(security.User, ActionBrowse.ActionLetter, version.Key))
        {
            return Answers.Forbidden();
        }

        string[] cultures = [.. version.AvailableCultures];
        return Answers.Ok(new DocumentVersionResponseModel(
            id,
            new ReferenceByIdModel(version.Key),
            DescribeDocument.TypeOf(version),
            values.Of(version, cultures),
            DescribeDocument.Variants(version, cultures, version.GetCultureName, schedules: null),
            Flags.None));
    }

    private static async Task<IResult> Keep(
        Guid id, Asked asked, IBackOfficeSecurityAccessor security, DocumentRights rights, IContentVersionService versions)
    {
        if (await VersionAsync(id, versions) is not { } version)
        {
            return Problem(ContentVersionOperationStatus.NotFound);
        }

        if (!await rights.AllowAsync(security.User, ActionUpdate.ActionLetter, version.Key))
        {
            return Answers.Forbidden();
        }

        var kept = await versions.SetPreventCleanupAsync(id, asked.Flag("preventCleanup") ?? false, security.User.Key);
        return kept.Success ? Answers.Done() : Problem(kept.Result);
    }

    /// <summary>Versions are numbered: their keys are their numbers, and any other key is none.</summary>
    public static async Task<IContent?> VersionAsync(Guid id, IContentVersionService versions) =>
        IntExtensions.TryParseFromGuid(id, out _) && await versions.GetAsync(id) is { Success: true, Result: { } version } ? version : null;

    public static IResult Problem(ContentVersionOperationStatus status)
    {
        var (http, title, detail) = status switch
        {
            ContentVersionOperationStatus.Success => throw new ArgumentException("Success is no problem.", nameof(status)),
            ContentVersionOperationStatus.NotFound => (404, "Not found", "The version could not be found."),
            ContentVersionOperationStatus.ContentNotFound => (404, "Not found", "The document could not be found."),
            ContentVersionOperationStatus.InvalidSkipTake => (400, "Invalid skip and take", "'skip' must be a multiple of 'take'."),
            ContentVersionOperationStatus.RollBackFailed => (400, "Rollback failed", "The log says more."),
            ContentVersionOperationStatus.RollBackCanceled => (400, "Rollback cancelled", "The site's own rules do not allow this."),
        };
        return Answers.Problem(http, title, detail, status.ToString());
    }
}

internal sealed record DocumentVersionItemResponseModel(
    Guid Id,
    ReferenceByIdModel Document,
    ReferenceByIdModel DocumentType,
    ReferenceByIdModel User,
    DateTimeOffset VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup);

internal sealed record DocumentVersionResponseModel(
    Guid Id,
    ReferenceByIdModel? Document,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);
