using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The words of the home page and of plain pages.</summary>
public static class PageTextComposition
{
    /// <summary>The composition's alias.</summary>
    public const string Alias = "pageText";

    /// <summary>The composition.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.PageText, Alias, "Page text", "icon-document")
    {
        Description = "The words of the home page and of plain pages.",
        PerCulture = true,
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "title", "Title", Texts.Title) { PerCulture = true, Mandatory = true },
                new(2, "summary", "Summary", Texts.Area) { PerCulture = true },
                new(3, "body", "Body", Texts.Markdown) { PerCulture = true },
                new(4, "metaDescription", "Search description", Texts.MetaDescription)
                {
                    PerCulture = true,
                    Pattern = @"^[\s\S]{0,160}$",
                    PatternMessage = "A search description has at most 160 characters.",
                },
            ]),
        ],
    };
}
