using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>A position the network took in public.</summary>
public static class Statement
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "statement";

    /// <summary>The document type. Who endorsed a statement is kept apart and touches no document.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Statement, Alias, "Statement", "icon-megaphone")
    {
        Description = "A position the network took in public.",
        PerCulture = true,
        Compositions = [ItemComposition.Type, CrisisComposition.Type],
        Tabs =
        [
            new(1, "Details",
            [
                new(1, "statementType", "Type", Choices.StatementType) { Mandatory = true },
                new(2, "dateIssued", "Issued on", Values.Date) { Mandatory = true },
                new(3, "occasion", "Occasion", Texts.Line) { PerCulture = true },
                new(4, "forum", "Forum", Texts.Line) { Description = "The meeting or body it was made at." },
                new(5, "addressedTo", "Addressed to", Texts.Line) { PerCulture = true },
                new(6, "openForEndorsement", "Open for endorsement", Values.Flag),
                new(7, "endorseUntil", "Endorse until", Values.Date),
            ]) { Order = 10 },
        ],
    };
}
