using System.Text.Json.Nodes;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Inpud.Cms.Management.Media;

/// <summary>A value as the client sends it.</summary>
/// <param name="Value">Absent or null where the editor was emptied.</param>
public sealed record MediaValueModel(string? Alias, string? Culture, string? Segment, JsonNode? Value);

/// <summary>One language of a media item; without a culture where its type does not vary.</summary>
/// <param name="UpdateDate">The stamp that the client was given with it.</param>
public sealed record MediaVariantRequestModel(string? Culture, string? Segment, string? Name, DateTimeOffset? UpdateDate);

/// <summary>What both create and update say of a media item.</summary>
public interface IMediaRequest
{
    IReadOnlyList<MediaValueModel>? Values { get; }

    IReadOnlyList<MediaVariantRequestModel>? Variants { get; }
}

internal sealed record CreateMediaRequestModel(
    Guid? Id,
    ReferenceByIdModel? Parent,
    ReferenceByIdModel? MediaType,
    IReadOnlyList<MediaValueModel>? Values,
    IReadOnlyList<MediaVariantRequestModel>? Variants) : IMediaRequest;

internal sealed record UpdateMediaRequestModel(
    IReadOnlyList<MediaValueModel>? Values, IReadOnlyList<MediaVariantRequestModel>? Variants) : IMediaRequest;

internal sealed record MoveMediaRequestModel(ReferenceByIdModel? Target);

internal sealed record SortingRequestModel(ReferenceByIdModel? Parent, IReadOnlyList<ItemSortingRequestModel>? Sorting);

internal sealed record ItemSortingRequestModel(Guid Id, int SortOrder);

internal sealed record SortMediaChildrenByFieldRequestModel(ContentSortField Field, Direction Direction);

internal sealed record FlagModel(string Alias);

internal sealed record MediaTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection);

internal sealed record MediaVariantResponseModel(
    DateTimeOffset CreateDate, DateTimeOffset UpdateDate, string? Culture, string? Segment, string Name);

internal sealed record MediaResponseModel(
    Guid Id,
    bool IsTrashed,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);

internal sealed record MediaConfigurationResponseModel(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);

internal sealed record MediaUrlInfoResponseModel(Guid Id, IReadOnlyList<MediaUrlInfoModel> UrlInfos);

internal sealed record MediaUrlInfoModel(string? Culture, string? Url);

internal sealed record VariantItemResponseModel(string Name, string? Culture);

internal sealed record MediaItemResponseModel(
    Guid Id,
    bool IsTrashed,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);

internal sealed record MediaItemAncestorsResponseModel(Guid Id, IReadOnlyList<MediaItemResponseModel> Ancestors);

internal sealed record MediaTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsTrashed,
    bool NoAccess,
    DateTimeOffset CreateDate,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);

internal sealed record MediaTypeCollectionReferenceResponseModel(Guid Id, string Alias, string Icon, ReferenceByIdModel? Collection);

internal sealed record MediaCollectionResponseModel(
    Guid Id,
    MediaTypeCollectionReferenceResponseModel MediaType,
    string? Creator,
    int SortOrder,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);
