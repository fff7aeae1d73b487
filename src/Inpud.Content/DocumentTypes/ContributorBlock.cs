using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>Somebody who worked on a publication: one block of its contributors.</summary>
public static class ContributorBlock
{
    /// <summary>The element type's alias.</summary>
    public const string Alias = "contributor";

    /// <summary>The element type. Invariant: a person has one name in every language.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Contributor, Alias, "Contributor", "icon-user")
    {
        IsElement = true,
        Tabs =
        [
            new(1, "Contributor",
            [
                new(1, "name", "Name", Texts.Line) { Mandatory = true },
                new(2, "role", "Role", Choices.ContributorRole) { Mandatory = true },
                new(3, "organisation", "Organisation", Texts.Line),
                new(4, "mayBeNamed", "May be named in public", Values.Flag)
                {
                    Description = "Off until the person agrees. While it is off the name appears nowhere outside this screen.",
                },
            ]),
        ],
    };
}
