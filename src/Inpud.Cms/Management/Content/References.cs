using System.Text.Json.Serialization;
using Inpud.Cms.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Management.Content;

/// <summary>Something that refers to an item; the client tells the kinds apart by <c>$type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReferenceResponseModel), "DocumentReferenceResponseModel")]
[JsonDerivedType(typeof(MediaReferenceResponseModel), "MediaReferenceResponseModel")]
[JsonDerivedType(typeof(DocumentTypePropertyTypeReferenceResponseModel), "DocumentTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(MediaTypePropertyTypeReferenceResponseModel), "MediaTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(DefaultReferenceResponseModel), "DefaultReferenceResponseModel")]
internal abstract record ReferenceResponseModel(Guid Id, string? Name);

internal sealed record DocumentReferenceResponseModel(
    Guid Id, string? Name, bool? Published, TrackedReferenceTypeModel DocumentType, IReadOnlyList<DocumentVariantItemResponseModel> Variants)
    : ReferenceResponseModel(Id, Name);

internal sealed record MediaReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MediaType) : ReferenceResponseModel(Id, Name);

internal sealed record DocumentTypePropertyTypeReferenceResponseModel(
    Guid Id, string? Name, string? Alias, TrackedReferenceTypeModel DocumentType) : ReferenceResponseModel(Id, Name);

internal sealed record MediaTypePropertyTypeReferenceResponseModel(
    Guid Id, string? Name, string? Alias, TrackedReferenceTypeModel MediaType) : ReferenceResponseModel(Id, Name);

internal sealed record DefaultReferenceResponseModel(Guid Id, string? Name, string? Type, string? Icon) : ReferenceResponseModel(Id, Name);

internal sealed record TrackedReferenceTypeModel(Guid Id, string? Icon, string? Alias, string? Name);

internal static class References
{
    public static ReferenceResponseModel Of(RelationItemModel item) => Of(item, []);

    /// <param name="item">What Core found.</param>
    /// <param name="variants">The languages, where it is a document.</param>
    public static ReferenceResponseModel Of(RelationItemModel item, IReadOnlyList<DocumentVariantItemResponseModel> variants)
    {
        var type = new TrackedReferenceTypeModel(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        return item.NodeType switch
        {
            Constants.ReferenceType.Document => new DocumentReferenceResponseModel(item.NodeKey, item.NodeName, item.NodePublished, type, variants),
            Constants.ReferenceType.Media => new MediaReferenceResponseModel(item.NodeKey, item.NodeName, type),
            Constants.ReferenceType.DocumentTypePropertyType =>
                new DocumentTypePropertyTypeReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            Constants.ReferenceType.MediaTypePropertyType =>
                new MediaTypePropertyTypeReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            var other => new DefaultReferenceResponseModel(item.NodeKey, item.NodeName, other, item.ContentTypeIcon),
        };
    }
}
