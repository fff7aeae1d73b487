using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.MediaTypes;

/// <summary>A media type as the client's model has it: with its own properties; the client reads compositions by themselves.</summary>
internal static class DescribeMediaType
{
    public static MediaTypeResponseModel Of(IMediaType type) =>
        new(
            type.Key,
            type.Alias,
            type.Name ?? type.Alias,
            type.Description,
            type.Icon ?? "icon-picture",
            type.AllowedAsRoot,
            type.VariesByCulture(),
            type.VariesBySegment(),
            type.IsElement,
            AllowedInLibrary: false,
            IsDeletable: !type.IsSystemMediaType(),
            AliasCanBeChanged: !type.IsSystemMediaType(),
            ReferenceByIdModel.Of(type.ListView),
            TypeProperties.Of(type),
            TypeProperties.ContainersOf(type),
            [.. (type.AllowedContentTypes ?? []).Select(x => new MediaTypeSortModel(new ReferenceByIdModel(x.Key), x.SortOrder))],
            [.. type.ContentTypeComposition.Select(x => new MediaTypeCompositionModel(
                new ReferenceByIdModel(x.Key), x.Id == type.ParentId ? "Inheritance" : "Composition"))]);

    public static MediaTypeItemResponseModel Item(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Icon, []);

    public static AllowedMediaTypeModel Allowed(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon);

    public static MediaTypeTreeItemResponseModel TreeItem(TreeEntity found) => new(
        found.Entity.Key,
        found.Entity.Name ?? "",
        found.IsFolder ? "icon-folder" : (found.Entity as IContentEntitySlim)?.ContentTypeIcon ?? "icon-picture",
        found.IsFolder,
        IsDeletable: false,
        NoAccess: false,
        found.Entity.HasChildren,
        found.Parent,
        []);
}
