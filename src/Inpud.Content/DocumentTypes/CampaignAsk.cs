using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>One thing a campaign asks for, on its day.</summary>
public static class CampaignAsk
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "campaignAsk";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.CampaignAsk, Alias, "Campaign ask", "icon-chat")
    {
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "date", "Day", Values.Date),
                new(2, "hashtag", "Hashtag", Texts.Line),
                new(3, "ask", "Ask", Texts.Area) { PerCulture = true },
            ]),
        ],
    };
}
