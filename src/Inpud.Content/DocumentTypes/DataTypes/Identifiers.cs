using Inpud.Content.Publications;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Numbers that libraries and publishers give, checked as a whole, check digit included.</summary>
internal static class Identifiers
{
    public static readonly DataTypeDefinition Doi = Of(new("d24c11c4-a4f7-48ca-b573-b839f7a60000"), "DOI", IdentifierKind.Doi);
    public static readonly DataTypeDefinition Isbn = Of(new("d456eab1-897d-43fd-9aae-3c0ba06a0000"), "ISBN", IdentifierKind.Isbn);
    public static readonly DataTypeDefinition Issn = Of(new("e3bf7541-ea6e-4713-a3d9-2ba4e1690000"), "ISSN", IdentifierKind.Issn);

    public static readonly DataTypeDefinition ReportNumber =
        Of(new("7e562886-257b-446e-9ed3-90528ab50000"), "Report number", IdentifierKind.ReportNumber);

    private static DataTypeDefinition Of(Guid key, string name, IdentifierKind kind) =>
        new(key, name, IdentifierEditor.EditorAlias, "Umb.PropertyEditorUi.TextBox")
        {
            Settings = Setting.Of(("kind", kind.ToString()), ("maxChars", 255)),
        };
}
