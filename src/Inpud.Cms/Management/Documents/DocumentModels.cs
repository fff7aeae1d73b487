using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.Documents;

/// <summary>How a language of a document stands.</summary>
internal enum PublishableVariantStateModel
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

/// <summary>A sign that trees and lists draw beside an item.</summary>
internal sealed record FlagModel(string Alias);

internal sealed record DocumentTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection);

internal sealed record DocumentVariantItemResponseModel(
    Guid Id, string? Culture, string Name, PublishableVariantStateModel State, IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentVariantResponseModel(
    Guid Id,
    string? Culture,
    string? Segment,
    string Name,
    PublishableVariantStateModel State,
    DateTimeOffset CreateDate,
    DateTimeOffset UpdateDate,
    DateTimeOffset? PublishDate,
    DateTimeOffset? ScheduledPublishDate,
    DateTimeOffset? ScheduledUnpublishDate,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentResponseModel(
    Guid Id,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    ReferenceByIdModel? Template,
    bool IsTrashed,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentBlueprintResponseModel(
    Guid Id,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<EditedValue> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentItemResponseModel(
    Guid Id,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyList<FlagModel> Flags);

internal sealed record ItemAncestorsResponseModel(Guid Id, IReadOnlyList<DocumentItemResponseModel> Ancestors);

internal sealed record DocumentTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants,
    bool HasChildren,
    bool IsTrashed,
    bool IsProtected,
    bool NoAccess,
    DateTimeOffset CreateDate,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentConfigurationResponseModel(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced,
    bool AllowEditInvariantFromNonDefault,
    bool AllowNonExistingSegmentsCreation);
