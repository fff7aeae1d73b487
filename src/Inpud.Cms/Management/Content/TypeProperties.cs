using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

internal sealed record PropertyTypeResponseModel(
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

internal sealed record PropertyTypeContainerResponseModel(Guid Id, ReferenceByIdModel? Parent, string? Name, string Type, int SortOrder);

/// <summary>The properties of a type and the tabs they stand in; those of its compositions are theirs.</summary>
internal static class TypeProperties
{
    public static IReadOnlyList<PropertyTypeResponseModel> Of(IContentTypeBase type) =>
    [
        .. from property in type.PropertyTypes
           let tab = type.PropertyGroups.FirstOrDefault(x => x.PropertyTypes?.Contains(property.Alias) == true)
           orderby property.SortOrder
           select new PropertyTypeResponseModel(
               property.Key,
               ReferenceByIdModel.Of(tab?.Key),
               property.SortOrder,
               property.Alias,
               property.Name,
               property.Description,
               new ReferenceByIdModel(property.DataTypeKey),
               property.VariesByCulture(),
               property.VariesBySegment(),
               new PropertyTypeValidationModel(
                   property.Mandatory, property.MandatoryMessage, NullIfEmpty(property.ValidationRegExp), property.ValidationRegExpMessage),
               new PropertyTypeAppearanceModel(property.LabelOnTop)),
    ];

    public static IReadOnlyList<PropertyTypeContainerResponseModel> ContainersOf(IContentTypeBase type) =>
    [
        .. from tab in type.PropertyGroups
           let parent = tab.GetParentAlias() is { } alias ? type.PropertyGroups.FirstOrDefault(x => x.Alias == alias) : null
           orderby tab.SortOrder
           select new PropertyTypeContainerResponseModel(
               tab.Key, ReferenceByIdModel.Of(parent?.Key), tab.Name, tab.Type.ToString(), tab.SortOrder),
    ];

    /// <summary>The client takes an empty pattern for one.</summary>
    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
