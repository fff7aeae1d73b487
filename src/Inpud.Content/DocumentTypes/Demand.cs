using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>Something the network demands. May have narrower ones below it.</summary>
public static class Demand
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "demand";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Demand, Alias, "Demand", "icon-fingerprint")
    {
        Description = "Something the network demands.",
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
