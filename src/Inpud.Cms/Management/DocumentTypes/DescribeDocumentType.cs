using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DocumentTypes;

/// <summary>A document type as the client builds its workspaces from it.</summary>
internal static class DescribeDocumentType
{
    private const string DefaultIcon = "icon-document";

    public static DocumentTypeResponseModel Whole(IContentType type) => new(
        type.Key,
        type.Alias,
        type.Name ?? type.Alias,
        type.Description,
        type.Icon ?? DefaultIcon,
        type.AllowedAsRoot,
        type.VariesByCulture(),
        type.VariesBySegment(),
        type.IsElement,
        type.AllowedInLibrary,
        ReferenceByIdModel.Of(type.ListView),
        TypeProperties.Of(type),
        TypeProperties.ContainersOf(type),
        [.. (type.AllowedContentTypes ?? []).OrderBy(x => x.SortOrder).Select(x => new DocumentTypeSortModel(new ReferenceByIdModel(x.Key), x.SortOrder))],
        [.. type.ContentTypeComposition.Select(x => CompositionOf(type, x))],
        AllowedTemplates: [],
        DefaultTemplate: null,
        new DocumentTypeCleanupModel(
            type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays));

    public static DocumentTypeItemResponseModel Item(IContentType type) =>
        new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon, type.IsElement, type.AllowedInLibrary, Flags.None);

    public static AllowedDocumentTypeModel Allowed(IContentType type) => new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon);

    public static DocumentTypeTreeItemResponseModel TreeItem(TreeEntity found, IContentType? type) => new(
        found.Entity.Key, found.Entity.Name ?? "", found.Parent, found.Entity.HasChildren, found.IsFolder, type?.IsElement ?? false,
        type?.Icon ?? "", NoAccess: false, Flags.None);

    private static DocumentTypeCompositionModel CompositionOf(IContentType type, IContentTypeComposition part) => new(
        new ReferenceByIdModel(part.Key), part.Id == type.ParentId ? CompositionTypeModel.Inheritance : CompositionTypeModel.Composition);
}
