using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>One direction of a strategic plan.</summary>
public static class PlanDirection
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "planDirection";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.PlanDirection, Alias, "Plan direction", "icon-directions-alt")
    {
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "description", "Description", Texts.Area) { PerCulture = true },
            ]),
        ],
    };
}
