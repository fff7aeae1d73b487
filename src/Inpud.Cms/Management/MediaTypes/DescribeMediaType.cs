using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.MediaTypes;

/// <summary>A media type as the client's model has it: with its own properties; the client reads compositions by themselves.</summary>
internal static class DescribeMediaType
{
    public static MediaTypeResponseModel Of(IMediaType type)
    {
        var groups = type.PropertyGroups.ToDictionary(x => x.Alias, StringComparer.Ordinal);
        return new MediaTypeResponseModel(
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
            [.. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(x => Property(x, group.Key))),
             .. type.NoGroupPropertyTypes.Select(x => Property(x, container: null))],
            [.. type.PropertyGroups.Select(x => Container(x, groups))],
            [.. (type.AllowedContentTypes ?? []).Select(x => new MediaTypeSortModel(new ReferenceByIdModel(x.Key), x.SortOrder))],
            [.. type.ContentTypeComposition.Select(x => new MediaTypeCompositionModel(
                new ReferenceByIdModel(x.Key), x.Id == type.ParentId ? "Inheritance" : "Composition"))]);
    }

    public static MediaTypeItemResponseModel Item(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Icon, []);

    public static AllowedMediaTypeModel Allowed(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon);

    private static MediaTypePropertyTypeResponseModel Property(IPropertyType property, Guid? container) => new(
        property.Key,
        ReferenceByIdModel.Of(container),
        property.SortOrder,
        property.Alias,
        property.Name,
        property.Description,
        new ReferenceByIdModel(property.DataTypeKey),
        property.VariesByCulture(),
        property.VariesBySegment(),
        new PropertyTypeValidationModel(property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        new PropertyTypeAppearanceModel(property.LabelOnTop));

    /// <summary>A group inside a tab bears the tab's alias before its own.</summary>
    private static MediaTypePropertyTypeContainerResponseModel Container(PropertyGroup group, Dictionary<string, PropertyGroup> groups)
    {
        var parent = group.Alias.LastIndexOf('/') is > 0 and var at ? groups.GetValueOrDefault(group.Alias[..at]) : null;
        return new MediaTypePropertyTypeContainerResponseModel(
            group.Key, ReferenceByIdModel.Of(parent?.Key), group.Name, group.Type.ToString(), group.SortOrder);
    }
}
