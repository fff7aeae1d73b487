using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>Who paid for a publication: one block of its funders.</summary>
public static class FunderBlock
{
    /// <summary>The element type's alias.</summary>
    public const string Alias = "funder";

    /// <summary>The element type. Invariant.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Funder, Alias, "Funder", "icon-coins")
    {
        IsElement = true,
        Tabs =
        [
            new(1, "Funder",
            [
                new(1, "donor", "Donor", Texts.Line) { Mandatory = true },
                new(2, "grant", "Grant", Texts.Line),
            ]),
        ],
    };
}
