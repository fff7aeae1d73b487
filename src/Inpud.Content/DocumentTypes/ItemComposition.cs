using Inpud.Content.DocumentTypes.DataTypes;
using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes;

/// <summary>What publications, statements and campaigns have in common.</summary>
public static class ItemComposition
{
    /// <summary>The composition's alias.</summary>
    public const string Alias = "item";

    /// <summary>The composition.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Item, Alias, "Item", "icon-documents")
    {
        Description = "What publications, statements and campaigns have in common.",
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "title", "Title", Texts.Title) { PerCulture = true, Mandatory = true },
                new(2, "summary", "Summary", Texts.Summary)
                {
                    PerCulture = true,
                    Mandatory = true,
                    Description = "At most 300 characters. Shown in lists, search results and feeds.",
                    Pattern = @"^[\s\S]{0,300}$",
                    PatternMessage = "A summary has at most 300 characters.",
                },
                new(3, "body", "Body", Texts.Markdown) { PerCulture = true },
                new(4, "cover", "Cover", MediaPickers.Picture),
                new(5, "coverAlt", "Cover in words", Texts.Line)
                {
                    PerCulture = true,
                    Description = "What the cover shows, for readers who cannot see it. Left empty, the picture's own text is used.",
                },
            ]),
            new(2, "Classification",
            [
                new(6, "topics", "Topics", Pickers.Topics),
                new(7, "regions", "Regions", Pickers.Regions),
                new(8, "demands", "Demands", Pickers.Demands),
                new(9, "planDirections", "Plan directions", Pickers.PlanDirections),
                new(10, "related", "Related items", Pickers.AnyItems),
                new(11, "refersTo", "Refers to", Pickers.AnyItems)
                {
                    Description = "Items this one answers or builds on. Readers see the link on both.",
                },
            ]) { Order = 20 },
            new(3, "Web address and search",
            [
                new(12, "metaDescription", "Search description", Texts.MetaDescription)
                {
                    PerCulture = true,
                    Description = "At most 160 characters, for search engines. Left empty, the summary is used.",
                    Pattern = @"^[\s\S]{0,160}$",
                    PatternMessage = "A search description has at most 160 characters.",
                },
                new(13, Constants.Conventions.Content.UrlName, "Web address", Texts.Line)
                {
                    PerCulture = true,
                    Description = "The last part of the address in this language. Left empty, it is made from the name.",
                },
            ]) { Order = 90 },
        ],
    };
}
