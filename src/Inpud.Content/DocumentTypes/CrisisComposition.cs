using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The crisis that a statement or a campaign responds to.</summary>
public static class CrisisComposition
{
    /// <summary>The composition's alias.</summary>
    public const string Alias = "crisis";

    /// <summary>The composition.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Crisis, Alias, "Crisis", "icon-alert")
    {
        Description = "The crisis that a statement or a campaign responds to.",
        PerCulture = true,
        Tabs =
        [
            new(1, "Crisis",
            [
                new(1, "crisisSince", "Since", Values.Date) { Description = "With a date here the item leads the home page." },
                new(2, "crisisWhere", "Where", Texts.Line),
            ]) { Order = 40 },
        ],
    };
}
