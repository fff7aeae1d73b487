using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Media;

namespace Inpud.Cms.Management.MediaTypes;

internal sealed record MediaTypeResponseModel(
    Guid Id,
    string Alias,
    string Name,
    string? Description,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    bool IsElement,
    bool AllowedInLibrary,
    bool IsDeletable,
    bool AliasCanBeChanged,
    ReferenceByIdModel? Collection,
    IReadOnlyList<PropertyTypeResponseModel> Properties,
    IReadOnlyList<PropertyTypeContainerResponseModel> Containers,
    IReadOnlyList<MediaTypeSortModel> AllowedMediaTypes,
    IReadOnlyList<MediaTypeCompositionModel> Compositions);

internal sealed record MediaTypeSortModel(ReferenceByIdModel MediaType, int SortOrder);

internal sealed record MediaTypeCompositionModel(ReferenceByIdModel MediaType, string CompositionType);

internal sealed record MediaTypeBatchResponseModel(int Total, IReadOnlyList<MediaTypeResponseModel> Items);

internal sealed record AllowedMediaTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record MediaTypeAllowedParentsResponseModel(IReadOnlyList<ReferenceByIdModel> AllowedParentIds);

internal sealed record MediaTypeConfigurationResponseModel(IReadOnlyCollection<string> ReservedFieldNames);

internal sealed record MediaTypeItemResponseModel(Guid Id, string Name, string? Icon, IReadOnlyList<FlagModel> Flags);

internal sealed record AllowedMediaTypeItemResponseModel(Guid Id, string Name, string? Icon, bool MatchedFileExtension, IReadOnlyList<FlagModel> Flags);

internal sealed record NamedItemResponseModel(Guid Id, string Name, IReadOnlyList<FlagModel> Flags);

internal sealed record MediaTypeAncestorsResponseModel(Guid Id, IReadOnlyList<NamedItemResponseModel> Ancestors);

internal sealed record MediaTypeTreeItemResponseModel(
    Guid Id,
    string Name,
    string Icon,
    bool IsFolder,
    bool IsDeletable,
    bool NoAccess,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags);
