namespace Inpud.Content.DocumentTypes;

/// <summary>A plain page, such as how to reach us. May have pages below it.</summary>
public static class Page
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "page";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Page, Alias, "Page", "icon-document")
    {
        PerCulture = true,
        Compositions = [PageTextComposition.Type],
        AllowedChildren = [Alias],
    };
}
