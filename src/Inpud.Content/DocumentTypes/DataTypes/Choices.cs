using Inpud.Content.Publications;
using Inpud.Content.Statements;
using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Choices from fixed words. The words are stored as they are, so that a seed file or an API client can read them.</summary>
internal static class Choices
{
    public static readonly DataTypeDefinition PublicationType =
        One(new("74ef5558-f0d5-4ed5-9aa5-2ba2c89c0000"), "Publication type", PublicationVocabulary.Types);

    public static readonly DataTypeDefinition OurRole =
        One(new("36351bf9-da9b-4463-a664-159311010000"), "Our role", PublicationVocabulary.OurRoles);

    public static readonly DataTypeDefinition DatePrecision =
        One(new("fb3986a8-7280-49e4-952f-74a227030000"), "Date precision", Words<DatePrecision>());

    public static readonly DataTypeDefinition ContributorRole =
        One(new("0f7e876a-a68d-4d91-a260-1ffdc6390000"), "Contributor role", PublicationVocabulary.ContributorRoles);

    public static readonly DataTypeDefinition Licence =
        One(new("64279f5c-5afa-4605-9e4d-22d1ca490000"), "Licence", [.. Publications.Licence.All.Select(licence => licence.Name)]);

    public static readonly DataTypeDefinition StatementType =
        One(new("4a517357-e4b4-4dde-8677-a37d01c00000"), "Statement type", StatementVocabulary.Types);

    public static readonly DataTypeDefinition Audiences = new(
        new("6227a6fa-1f3c-46d1-b46e-2083816a0000"), "Audiences",
        Constants.PropertyEditors.Aliases.CheckBoxList, "Umb.PropertyEditorUi.CheckBoxList")
    {
        Settings = Setting.Of(("items", PublicationVocabulary.Audiences)),
    };

    private static DataTypeDefinition One(Guid key, string name, IReadOnlyList<string> words) =>
        new(key, name, Constants.PropertyEditors.Aliases.DropDownListFlexible, "Umb.PropertyEditorUi.Dropdown")
        {
            Settings = Setting.Of(("items", words), ("multiple", false)),
        };

    private static IReadOnlyList<string> Words<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
