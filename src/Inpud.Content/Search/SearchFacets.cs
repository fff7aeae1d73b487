namespace Inpud.Content.Search;

/// <summary>By what readers narrow a search. Values are what is stored: aliases, keys, numbers.</summary>
public static class SearchFacets
{
    /// <summary>Alias of the document type; asks and actions count as their campaign.</summary>
    public const string Type = "type";

    /// <summary>Publication type or statement type.</summary>
    public const string Kind = "kind";

    /// <summary>Key of a topic; items of narrower ones belong to it.</summary>
    public const string Topic = "topic";

    /// <summary>Key of a region; items of narrower ones belong to it.</summary>
    public const string Region = "region";

    public const string Year = "year";

    /// <summary>Languages in which the item is published, the hit's own among them.</summary>
    public const string Language = "language";

    /// <summary>Kind of its files in this language, such as <c>pdf</c>.</summary>
    public const string File = "file";

    public static IReadOnlyList<string> All { get; } = [Type, Kind, Topic, Region, Year, Language, File];
}
