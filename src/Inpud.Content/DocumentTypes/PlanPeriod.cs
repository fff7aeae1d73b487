using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The years of one strategic plan, with its directions below it.</summary>
public static class PlanPeriod
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "planPeriod";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.PlanPeriod, Alias, "Plan period", "icon-calendar-alt")
    {
        PerCulture = true,
        AllowedChildren = [PlanDirection.Alias],
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "description", "Description", Texts.Area) { PerCulture = true },
                new(2, "from", "First year", Values.Year),
                new(3, "to", "Last year", Values.Year),
            ]),
        ],
    };
}
