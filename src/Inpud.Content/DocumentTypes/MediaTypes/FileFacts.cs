using Inpud.Content.DocumentTypes.DataTypes;
using Umbraco.Cms.Core;

namespace Inpud.Content.DocumentTypes.MediaTypes;

/// <summary>Properties that several media types share, under Umbraco's aliases. Numbers 1 to 9 are theirs on every media type.</summary>
internal static class FileFacts
{
    /// <summary>What a file tells beside what it shows; written by the CMS when a file is uploaded.</summary>
    public const string HiddenDataAlias = "hiddenData";

    /// <summary>Whether an editor has seen it and means it to be published.</summary>
    public const string HiddenDataConfirmedAlias = "hiddenDataConfirmed";

    public static PropertyDefinition File(string name, DataTypeDefinition dataType) =>
        new(1, Constants.Conventions.Media.File, name, dataType) { Mandatory = true };

    public static PropertyDefinition Width => new(2, Constants.Conventions.Media.Width, "Width", Uploads.Pixels);

    public static PropertyDefinition Height => new(3, Constants.Conventions.Media.Height, "Height", Uploads.Pixels);

    public static PropertyDefinition Extension => new(4, Constants.Conventions.Media.Extension, "Type", Uploads.Label);

    public static PropertyDefinition Bytes => new(5, Constants.Conventions.Media.Bytes, "Size", Uploads.Bytes);

    public static PropertyDefinition AltText => new(6, "altText", "In words", Texts.Line)
    {
        PerCulture = true,
        Description = "What it shows or says, for those who cannot see or hear it.",
    };

    public static PropertyDefinition Language => new(7, "fileLanguage", "Language of the file", Texts.LanguageTag)
    {
        Description = "Such as en or pt-BR.",
        Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        PatternMessage = "Write a language as en or pt-BR.",
    };

    public static PropertyDefinition Transcript => new(8, "transcript", "Transcript", Texts.Markdown) { PerCulture = true };

    /// <summary>What the file tells about its makers. Numbers 30 and 31.</summary>
    public static TabDefinition HiddenData => new(8, "Hidden data",
    [
        new(30, HiddenDataAlias, "What the file tells beside what it shows", Uploads.LongLabel)
        {
            Description = "Found when it was uploaded: authors, programs, paths, comments, recorded changes, what is fetched from elsewhere.",
        },
        new(31, HiddenDataConfirmedAlias, "This may be published", Values.Flag)
        {
            Description = "Without this, nothing that uses the file can be published. To take the data out, clean the file and upload it again.",
        },
    ]) { Order = 10 };

    /// <summary>Whether people can be recognised, and until when they agreed. Numbers 20 to 22.</summary>
    public static TabDefinition Consent => new(9, "People shown",
    [
        new(20, "peopleShown", "Shows people who can be recognised", Values.Flag),
        new(21, "consentUntil", "They agreed until", Values.Date) { Description = "After this day it is shown nowhere. Empty: no end." },
        new(22, "consentWithdrawn", "They no longer agree", Values.Flag) { Description = "It disappears everywhere at once." },
    ]) { Order = 10 };
}
