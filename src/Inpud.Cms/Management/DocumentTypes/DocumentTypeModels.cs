using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.DocumentTypes;

internal sealed record DocumentTypeResponseModel(
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
    ReferenceByIdModel? Collection,
    IReadOnlyList<PropertyTypeResponseModel> Properties,
    IReadOnlyList<PropertyTypeContainerResponseModel> Containers,
    IReadOnlyList<DocumentTypeSortModel> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeCompositionModel> Compositions,
    IReadOnlyList<ReferenceByIdModel> AllowedTemplates,
    ReferenceByIdModel? DefaultTemplate,
    DocumentTypeCleanupModel Cleanup);

internal sealed record DocumentTypeSortModel(ReferenceByIdModel DocumentType, int SortOrder);

internal sealed record DocumentTypeCompositionModel(ReferenceByIdModel DocumentType, CompositionTypeModel CompositionType);

internal enum CompositionTypeModel
{
    Composition,
    Inheritance,
}

internal sealed record DocumentTypeCleanupModel(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

internal sealed record DocumentTypeItemResponseModel(
    Guid Id, string Name, string? Description, string? Icon, bool IsElement, bool AllowedInLibrary, IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentTypeTreeItemResponseModel(
    Guid Id,
    string Name,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsFolder,
    bool IsElement,
    string Icon,
    bool NoAccess,
    IReadOnlyList<FlagModel> Flags);

internal sealed record AllowedDocumentTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record DocumentTypeAllowedParentsResponseModel(IReadOnlyList<ReferenceByIdModel> AllowedParentIds);

internal sealed record DocumentTypeConfigurationResponseModel(
    string DataTypesCanBeChanged, bool DisableTemplates, bool UseSegments, IReadOnlyCollection<string> ReservedFieldNames);

internal sealed record DocumentTypeBlueprintItemResponseModel(Guid Id, string Name, IReadOnlyList<FlagModel> Flags);
