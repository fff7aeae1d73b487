using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.DataTypes;

internal sealed record DataTypeResponseModel(
    Guid Id,
    string Name,
    string EditorAlias,
    string EditorUiAlias,
    IReadOnlyList<DataTypePropertyPresentationModel> Values,
    bool IsDeletable,
    bool CanIgnoreStartNodes);

internal sealed record DataTypePropertyPresentationModel(string Alias, object? Value);

internal sealed record DataTypeItemResponseModel(
    Guid Id, string Name, string EditorAlias, string? EditorUiAlias, bool IsDeletable, IReadOnlyList<FlagModel> Flags);

internal sealed record DataTypeTreeItemResponseModel(
    Guid Id,
    string Name,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsFolder,
    string? EditorUiAlias,
    bool IsDeletable,
    bool NoAccess,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DatatypeConfigurationResponseModel(string CanBeChanged, Guid DocumentListViewId, Guid MediaListViewId);
