using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Types and editors' settings: whoever edits content needs them to show an editor. Nobody changes them here.</summary>
internal static class Types
{
    private static readonly Guid _publication = Drafts.PublicationType;
    private static readonly Guid _folder = Constants.MediaTypes.Guids.FolderGuid;
    private static readonly Guid _text = Constants.DataTypes.Guids.TextstringGuid;

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetDataTypeById", Person.Both, _ => new Call(_text) { Shows = "editorAlias" }),
        new("GetDataTypeBatch", Person.Both, _ => new Call { Query = $"?id={_text}", Shows = "editorAlias" }),
        new("GetDataTypeConfiguration", Person.Both, _ => new Call { Shows = "canBeChanged" }),
        new("GetDataTypeByIdReferencedBy", Person.Both, _ => new Call(_text) { Shows = "total" }),
        new("GetItemDataType", Person.Both, _ => new Call { Query = $"?id={_text}", Shows = _text.ToString() }),
        new("GetItemDataTypeSearch", Person.Both, _ => new Call { Query = "?query=Textstring", Shows = _text.ToString() }),
        new("GetFilterDataType", Person.None, _ => new Call { Query = "?name=Textstring", Shows = _text.ToString() }),
        new("GetTreeDataTypeRoot", Person.None, _ => new Call { Shows = "total" }),
        new("GetTreeDataTypeChildren", Person.None, _ => new Call { Query = $"?parentId={_text}", Shows = "total" }),
        new("GetTreeDataTypeAncestors", Person.None, _ => new Call { Query = $"?descendantId={_text}", Shows = _text.ToString() }),
        new("GetTreeDataTypeSiblings", Person.None, _ => new Call { Query = $"?target={_text}", Shows = _text.ToString() }),
        new("GetDocumentTypeById", Person.Both, _ => new Call(_publication) { Shows = "publicationType" }),
        new("GetDocumentTypeBatch", Person.Both, _ => new Call { Query = $"?id={_publication}", Shows = "publicationType" }),
        new("GetDocumentTypeConfiguration", Person.Both, _ => new Call { Shows = "reservedFieldNames" }),
        new("GetDocumentTypeByIdBlueprint", Person.Both, _ => new Call(_publication) { Shows = "total" }),
        new("GetDocumentTypeAllowedAtRoot", Person.Both, _ => new Call { Shows = "total" }),
        new("GetDocumentTypeByIdAllowedChildren", Person.Both, _ => new Call(_publication) { Shows = "total" }),
        new("GetDocumentTypeByIdAllowedParents", Person.Both, _ => new Call(_publication) { Shows = "allowedParentIds" }),
        new("GetItemDocumentType", Person.Both, _ => new Call { Query = $"?id={_publication}", Shows = _publication.ToString() }),
        new("GetItemDocumentTypeSearch", Person.Both, _ => new Call { Query = "?query=Publication", Shows = _publication.ToString() }),
        new("GetTreeDocumentTypeRoot", Person.Both, _ => new Call { Query = "?take=1000", Shows = "total" }),
        new("GetTreeDocumentTypeChildren", Person.Both, _ => new Call { Query = $"?parentId={_publication}", Shows = "total" }),
        new("GetTreeDocumentTypeAncestors", Person.Both, _ => new Call { Query = $"?descendantId={_publication}", Shows = _publication.ToString() }),
        new("GetTreeDocumentTypeSiblings", Person.Both, _ => new Call { Query = $"?target={_publication}", Shows = _publication.ToString() }),
        new("GetMediaTypeById", Person.Both, _ => new Call(_folder) { Shows = _folder.ToString() }),
        new("GetMediaTypeBatch", Person.Both, _ => new Call { Query = $"?id={_folder}", Shows = _folder.ToString() }),
        new("GetMediaTypeConfiguration", Person.Both, _ => new Call { Shows = "reservedFieldNames" }),
        new("GetMediaTypeAllowedAtRoot", Person.Both, _ => new Call { Query = "?take=1000", Shows = _folder.ToString() }),
        new("GetMediaTypeByIdAllowedChildren", Person.Both, _ => new Call(_folder) { Shows = "total" }),
        new("GetMediaTypeByIdAllowedParents", Person.Both, _ => new Call(_folder) { Shows = "allowedParentIds" }),
        new("GetItemMediaType", Person.Both, _ => new Call { Query = $"?id={_folder}", Shows = _folder.ToString() }),
        new("GetItemMediaTypeAllowed", Person.Both, _ => new Call { Query = "?fileExtension=png", Shows = "total" }),
        new("GetItemMediaTypeFolders", Person.Both, _ => new Call { Shows = _folder.ToString() }),
        new("GetItemMediaTypeSearch", Person.Both, _ => new Call { Query = "?query=Folder", Shows = _folder.ToString() }),
        new("GetItemMediaTypeAncestors", Person.Both, _ => new Call { Query = $"?id={_folder}", Shows = _folder.ToString() }),
        new("GetTreeMediaTypeRoot", Person.Both, _ => new Call { Query = "?take=1000", Shows = "total" }),
        new("GetTreeMediaTypeChildren", Person.Both, _ => new Call { Query = $"?parentId={_folder}", Shows = "total" }),
        new("GetTreeMediaTypeAncestors", Person.Both, _ => new Call { Query = $"?descendantId={_folder}", Shows = _folder.ToString() }),
        new("GetTreeMediaTypeSiblings", Person.Both, _ => new Call { Query = $"?target={_folder}", Shows = _folder.ToString() }),
    ];
}
