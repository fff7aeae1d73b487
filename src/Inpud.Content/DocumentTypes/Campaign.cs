using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>A campaign with its asks and actions below it.</summary>
public static class Campaign
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "campaign";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Campaign, Alias, "Campaign", "icon-flag-alt")
    {
        Description = "A campaign with its asks and actions below it.",
        PerCulture = true,
        Compositions = [ItemComposition.Type, CrisisComposition.Type],
        AllowedChildren = [CampaignAsk.Alias, CampaignAction.Alias],
        Tabs =
        [
            new(1, "Details",
            [
                new(1, "hashtag", "Hashtag", Texts.Line),
                new(2, "startDate", "Starts on", Values.Date) { Mandatory = true },
                new(3, "endDate", "Ends on", Values.Date),
                new(4, "primaryObjective", "Primary objective", Texts.Area) { PerCulture = true },
                new(5, "objectives", "Objectives", Texts.Markdown) { PerCulture = true },
                new(6, "partners", "Partners", Texts.List),
            ]) { Order = 10 },
            new(2, "Materials",
            [
                new(7, "materials", "Materials", MediaPickers.Files) { PerCulture = true },
                new(8, "sampleTexts", "Sample texts", Texts.Markdown) { PerCulture = true, Description = "Words that others may post or send." },
            ]) { Order = 12 },
        ],
    };
}
