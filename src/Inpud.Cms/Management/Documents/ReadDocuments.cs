using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>A document as it is worked on, and as it is published.</summary>
internal static class ReadDocuments
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapGet("configuration", Configuration)
            .NeedsSignIn().WithName("GetDocumentConfiguration").Produces<DocumentConfigurationResponseModel>();
        documents.MapGet("{id:guid}", (Guid id, OpenItem open, ItemKinds kinds, DescribeDocument describe) =>
                open.Read(kinds.Documents, id) is { } opened ? Answers.Ok(describe.Draft(opened)) : Answers.NotFound())
            .NeedsDocument(ActionBrowse.ActionLetter).WithName("GetDocumentById").Produces<DocumentResponseModel>();
        documents.MapGet("{id:guid}/published", async (Guid id, IContentEditingService editing, DescribeDocument describe) =>
                await editing.GetAsync(id) is { } document && describe.Published(document) is { } published ? Answers.Ok(published) : Answers.NotFound())
            .NeedsDocument(ActionBrowse.ActionLetter).WithName("GetDocumentByIdPublished").Produces<DocumentResponseModel>();

        // No type varies by segment.
        documents.MapGet("{id:guid}/available-segment-options", (Guid id) => Answers.Ok(new PagedResponse<SegmentResponseModel>(0, [])))
            .NeedsDocument(ActionBrowse.ActionLetter).WithName("GetDocumentByIdAvailableSegmentOptions").Produces<PagedResponse<SegmentResponseModel>>();
    }

    private static IResult Configuration(IOptionsMonitor<ContentSettings> settings) => Answers.Ok(new DocumentConfigurationResponseModel(
        settings.CurrentValue.DisableDeleteWhenReferenced,
        settings.CurrentValue.DisableUnpublishWhenReferenced,
        settings.CurrentValue.AllowEditInvariantFromNonDefault,
        AllowNonExistingSegmentsCreation: false));
}

internal sealed record SegmentResponseModel(string Name, string Alias, IReadOnlyList<string>? Cultures);
