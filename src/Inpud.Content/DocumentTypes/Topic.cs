using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>A subject that items are about. May have narrower ones below it.</summary>
public static class Topic
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "topic";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Topic, Alias, "Topic", "icon-tags")
    {
        Description = "A subject that items are about.",
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
