using System.Text.Json.Serialization;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Media;

/// <summary>Where media are used.</summary>
internal static class MediaReferences
{
    public static void Map(RouteGroupBuilder media)
    {
        media.MapGet("{id:guid}/referenced-by", UsersOfAsync)
            .NeedsMedia().WithName("GetMediaByIdReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        media.MapGet("{id:guid}/referenced-descendants", UsedBelowAsync)
            .NeedsMedia().WithName("GetMediaByIdReferencedDescendants").Produces<PagedResponse<ReferenceByIdModel>>();
        media.MapGet("are-referenced", AreUsedAsync).NeedsMedia().WithName("GetMediaAreReferenced").Produces<PagedResponse<ReferenceByIdModel>>();
    }

    private static async Task<IResult> UsersOfAsync(Guid id, Asked asked, ITrackedReferencesService references, IEntityService entities)
    {
        var found = await references.GetPagedRelationsForItemAsync(id, UmbracoObjectTypes.Media, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success ? Answers.Ok(Page(found.Result, entities)) : Answers.NotFound();
    }

    private static async Task<IResult> UsedBelowAsync(Guid id, Asked asked, ITrackedReferencesService references)
    {
        var found = await references.GetPagedDescendantsInReferencesAsync(id, UmbracoObjectTypes.Media, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success
            ? Answers.Ok(new PagedResponse<ReferenceByIdModel>(found.Result.Total, found.Result.Items.Select(x => new ReferenceByIdModel(x.NodeKey))))
            : Answers.NotFound();
    }

    private static async Task<IResult> AreUsedAsync(Asked asked, ITrackedReferencesService references)
    {
        var used = await references.GetPagedKeysWithDependentReferencesAsync(
            asked.Keys().ToHashSet(), Constants.ObjectTypes.Media, asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<ReferenceByIdModel>(used.Total, used.Items.Select(key => new ReferenceByIdModel(key))));
    }

    public static PagedResponse<ReferenceResponseModel> Page(PagedModel<RelationItemModel> page, IEntityService entities)
    {
        RelationItemModel[] items = [.. page.Items];
        Guid[] keys = [.. items.Where(IsDocument).Select(x => x.NodeKey)];
        var documents = keys.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, keys).OfType<IDocumentEntitySlim>().ToDictionary(x => x.Key);
        return new PagedResponse<ReferenceResponseModel>(page.Total, items.Select(x => Describe(x, documents)));
    }

    private static bool IsDocument(RelationItemModel item) => item.NodeType == Constants.UdiEntityType.Document;

    private static ReferenceResponseModel Describe(RelationItemModel item, Dictionary<Guid, IDocumentEntitySlim> documents)
    {
        var type = new TrackedReferenceTypeModel(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        return item.NodeType switch
        {
            Constants.UdiEntityType.Document => new DocumentReferenceResponseModel(
                item.NodeKey, item.NodeName, item.NodePublished, type,
                documents.TryGetValue(item.NodeKey, out var document) ? [.. Variants(document)] : []),
            Constants.UdiEntityType.Media => new MediaReferenceResponseModel(item.NodeKey, item.NodeName, type),
            _ => new DefaultReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
        };
    }

    private static IEnumerable<DocumentVariantReferenceModel> Variants(IDocumentEntitySlim document) =>
        document.CultureNames.Count == 0
            ? [new DocumentVariantReferenceModel(document.Key, null, document.Name ?? "", State(document, document.Published, document.Edited))]
            : document.CultureNames.Select(x => new DocumentVariantReferenceModel(
                document.Key, x.Key, x.Value, State(document, document.PublishedCultures.Contains(x.Key, StringComparer.Ordinal), document.EditedCultures.Contains(x.Key, StringComparer.Ordinal))));

    private static string State(IDocumentEntitySlim document, bool published, bool edited) =>
        document.Trashed ? "Trashed" : !published ? "Draft" : edited ? "PublishedPendingChanges" : "Published";
}

/// <summary>Something that uses an item; the client tells the kinds apart by <c>$type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReferenceResponseModel), nameof(DocumentReferenceResponseModel))]
[JsonDerivedType(typeof(MediaReferenceResponseModel), nameof(MediaReferenceResponseModel))]
[JsonDerivedType(typeof(DefaultReferenceResponseModel), nameof(DefaultReferenceResponseModel))]
internal abstract record ReferenceResponseModel(Guid Id, string? Name);

internal sealed record DocumentReferenceResponseModel(
    Guid Id, string? Name, bool? Published, TrackedReferenceTypeModel DocumentType, IReadOnlyList<DocumentVariantReferenceModel> Variants)
    : ReferenceResponseModel(Id, Name);

internal sealed record MediaReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MediaType) : ReferenceResponseModel(Id, Name);

internal sealed record DefaultReferenceResponseModel(Guid Id, string? Name, string? Type, string? Icon) : ReferenceResponseModel(Id, Name);

internal sealed record TrackedReferenceTypeModel(Guid Id, string? Icon, string? Alias, string? Name);

internal sealed record DocumentVariantReferenceModel(Guid Id, string? Culture, string Name, string State)
{
    public IReadOnlyList<FlagModel> Flags => [];
}
