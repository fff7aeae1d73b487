using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>Something done for a campaign, somewhere.</summary>
public static class CampaignAction
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "campaignAction";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.CampaignAction, Alias, "Campaign action", "icon-hand-active-alt")
    {
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "country", "Country", Texts.Line),
                new(2, "organisation", "Organisation", Texts.Line),
                new(3, "date", "Day", Values.Date),
                new(4, "description", "Description", Texts.Area) { PerCulture = true },
            ]),
        ],
    };
}
