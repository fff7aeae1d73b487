using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The home page: the one item at the top of the tree.</summary>
public static class Home
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "home";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Home, Alias, "Home", "icon-home")
    {
        PerCulture = true,
        AllowedAtRoot = true,
        Compositions = [PageTextComposition.Type],
        AllowedChildren = [.. Folders.All.Select(folder => folder.Alias), Page.Alias],
        Tabs =
        [
            new(1, "Featured",
            [
                new(1, "featured", "Featured items", Pickers.AnyItems),
            ]) { Order = 10 },
        ],
    };
}
