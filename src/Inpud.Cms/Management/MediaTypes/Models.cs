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
    IReadOnlyList<MediaTypePropertyTypeResponseModel> Properties,
    IReadOnlyList<MediaTypePropertyTypeContainerResponseModel> Containers,
    IReadOnlyList<MediaTypeSortModel> AllowedMediaTypes,
    IReadOnlyList<MediaTypeCompositionModel> Compositions);

internal sealed record MediaTypePropertyTypeResponseModel(
    Guid Id,
    ReferenceByIdModel? Container,
    int SortOrder,
    string Alias,
    string Name,
    string? Description,
    ReferenceByIdModel DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    PropertyTypeValidationModel Validation,
    PropertyTypeAppearanceModel Appearance);

internal sealed record PropertyTypeValidationModel(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);

internal sealed record PropertyTypeAppearanceModel(bool LabelOnTop);

internal sealed record MediaTypePropertyTypeContainerResponseModel(Guid Id, ReferenceByIdModel? Parent, string? Name, string Type, int SortOrder);

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
