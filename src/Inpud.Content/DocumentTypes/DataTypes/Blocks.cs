using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.DataTypes;

/// <summary>Lists of small records.</summary>
internal static class Blocks
{
    public static readonly DataTypeDefinition Contributors =
        Of(new("d37752a2-1676-43a2-a4f6-e4fad53e0000"), "Contributors", FixedKeys.Contributor, "{=name} – {=role}");

    public static readonly DataTypeDefinition Funders =
        Of(new("2aed829f-14bd-4553-9958-3d6c35090000"), "Funders", FixedKeys.Funder, "{=donor}");

    private static DataTypeDefinition Of(Guid key, string name, Guid element, string label) =>
        new(key, name, Constants.PropertyEditors.Aliases.BlockList, "Umb.PropertyEditorUi.BlockList")
        {
            Settings = Setting.Of(
                ("blocks", new[]
                {
                    Setting.Of(("contentElementTypeKey", element), ("label", label), ("editorSize", "small")),
                }),
                ("useInlineEditingAsDefault", true)),
        };
}
