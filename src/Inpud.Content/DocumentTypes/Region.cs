using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>A part of the world that items are about. May have narrower ones below it.</summary>
public static class Region
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "region";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Region, Alias, "Region", "icon-globe")
    {
        Description = "A part of the world that items are about.",
        PerCulture = true,
        AllowedChildren = [Alias],
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "description", "Description", Texts.Area) { PerCulture = true },
            ]),
        ],
    };
}
