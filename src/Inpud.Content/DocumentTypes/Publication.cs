using Inpud.Content.DocumentTypes.DataTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>A report, guide, brief or other work that can be read, cited and translated.</summary>
public static class Publication
{
    /// <summary>The type's alias.</summary>
    public const string Alias = "publication";

    /// <summary>The document type.</summary>
    public static DocumentTypeDefinition Type { get; } = new(FixedKeys.Publication, Alias, "Publication", "icon-book-alt")
    {
        Description = "A report, guide, brief or other work that can be read, cited and translated.",
        PerCulture = true,
        Compositions = [ItemComposition.Type],
        Tabs =
        [
            new(1, "Text",
            [
                new(1, "subtitle", "Subtitle", Texts.Line) { PerCulture = true, Order = 5 },
            ]),
            new(2, "Details",
            [
                new(2, "publicationType", "Type", Choices.PublicationType) { Mandatory = true },
                new(3, "ourRole", "Our role", Choices.OurRole) { Mandatory = true },
                new(4, "datePublished", "Published on", Values.Date) { Mandatory = true },
                new(5, "datePrecision", "How much of that date is known", Choices.DatePrecision),
                new(6, "edition", "Edition", Texts.Line),
                new(7, "contributors", "Contributors", Blocks.Contributors),
                new(8, "publishers", "Publishers", Texts.List),
                new(9, "funders", "Funders", Blocks.Funders),
                new(10, "audiences", "Made for", Choices.Audiences),
            ]) { Order = 10 },
            new(3, "Files and rights",
            [
                new(11, "files", "Files", MediaPickers.Files)
                {
                    PerCulture = true,
                    Description = "The files in this language.",
                },
                new(12, "externalUrl", "On another site", Pickers.WebAddress) { PerCulture = true },
                new(13, "licence", "Licence", Choices.Licence),
                new(14, "translationNeedsPermission", "Ask before translating", Values.Flag),
            ]) { Order = 12 },
            new(4, "Identifiers",
            [
                Identified(15, "doi", "DOI", Identifiers.Doi, Publications.Doi.Pattern, "For example 10.1000/182, without https://doi.org/."),
                Identified(16, "isbn", "ISBN", Identifiers.Isbn, Publications.Isbn.Pattern, "Ten or thirteen digits, hyphens allowed."),
                Identified(17, "issn", "ISSN", Identifiers.Issn, Publications.Issn.Pattern, "For example 0378-5955."),
                Identified(18, "reportNumber", "Report number", Identifiers.ReportNumber, Publications.ReportNumber.Pattern,
                    "Letters, digits, spaces and . / - _ ( ), at most 60 characters."),
                new(19, "supersedes", "Supersedes", Pickers.Publications) { Description = "Earlier works this one replaces." },
            ]) { Order = 14 },
        ],
    };

    private static PropertyDefinition Identified(
        int number, string alias, string name, DataTypeDefinition dataType, string pattern, string form) =>
        new(number, alias, name, dataType) { Description = form, Pattern = pattern, PatternMessage = form };
}
