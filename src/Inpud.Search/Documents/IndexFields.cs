namespace Inpud.Search.Documents;

/// <summary>
/// Names of the index's fields. Text of each language lies in fields of its own, so that a word's rarity is counted among the texts of its
/// language.
/// </summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Key = "key";
    public const string Language = "language";

    /// <summary>Stored: the language's tag as its source writes it.</summary>
    public const string WrittenLanguage = "written-language";
    public const string Stamp = "stamp";
    public const string Date = "date";
    public const string TellsOf = "tells-of";
    public const string Identifier = "identifier";

    /// <summary>Stored: what a hit shows.</summary>
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Body = "body";

    /// <summary>Stored, one value a page, as the text of the file zone; beside it which page of which file each is.</summary>
    public const string Page = "page";
    public const string PageOf = "page-of";

    public static string Facet(string name) => $"facet-{name}";

    /// <summary>Stemmed text of a zone.</summary>
    public static string Forms(Zone zone, string language) => $"{Name(zone)}.{language.ToLowerInvariant()}";

    /// <summary>Words of title, summary, names and body as they are written: the exact form, and what is suggested.</summary>
    public static string Exact(string language) => $"exact.{language.ToLowerInvariant()}";

    /// <summary>The same of titles alone.</summary>
    public static string ExactTitle(string language) => $"exact-title.{language.ToLowerInvariant()}";

    /// <summary>The same without accents: for beginnings of words, those of files included.</summary>
    public static string Plain(string language) => $"plain.{language.ToLowerInvariant()}";

    private static string Name(Zone zone) => zone switch
    {
        Zone.Title => "title",
        Zone.Summary => "summary",
        Zone.Names => "names",
        Zone.Body => "body",
        Zone.Files => "files",
        _ => throw new ArgumentOutOfRangeException(nameof(zone)),
    };
}

/// <summary>Where in a document a text stands; words in the first ones weigh most.</summary>
internal enum Zone
{
    Title,
    Summary,
    Names,
    Body,
    Files,
}
