using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>Everything a seed folder says, free of problems and without a trace of how it was written.</summary>
/// <param name="Languages">In the order in which they are offered.</param>
/// <param name="Dictionary">The interface words by language, then by key.</param>
/// <param name="Nodes">Parents before their children, siblings in their order.</param>
/// <param name="Media">By path.</param>
internal sealed record SeedFolder(
    ImmutableArray<SeedLanguage> Languages,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Dictionary,
    ImmutableArray<SeedNode> Nodes,
    ImmutableArray<SeedMedia> Media)
{
    /// <summary>What a site has that holds nothing.</summary>
    public static SeedFolder Empty { get; } =
        new([], ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal), [], []);
}

/// <summary>A language of the site.</summary>
/// <param name="Culture">Its name, such as <c>pt</c>.</param>
/// <param name="Name">As staff and readers see it.</param>
/// <param name="IsDefault">The one that every item has.</param>
/// <param name="IsMandatory">No item is published without it.</param>
/// <param name="Fallback">The language shown where this one is missing; null for none.</param>
internal sealed record SeedLanguage(Culture Culture, string Name, bool IsDefault, bool IsMandatory, Culture? Fallback);

/// <summary>A page of the site.</summary>
/// <param name="Path">Its directory, with slashes.</param>
/// <param name="Key">Fixed.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Parent">Path of the page above; null for the root.</param>
/// <param name="SortOrder">Its place among its siblings.</param>
/// <param name="Values">What is the same in every language.</param>
/// <param name="Cultures">What differs, by language.</param>
internal sealed record SeedNode(
    string Path,
    Guid Key,
    string Type,
    string? Parent,
    int SortOrder,
    SeedValues Values,
    ImmutableSortedDictionary<string, SeedVariant> Cultures)
{
    public const string FileName = "item.json";

    public string File => $"{Path}/{FileName}";

    public string FileOf(string culture) => $"{Path}/{culture}.md";

    /// <summary>Readers see it in at least one language.</summary>
    public bool IsPublished => Cultures.Values.Any(variant => variant.Published);

    public IEnumerable<string> PublishedCultures => Cultures.Where(variant => variant.Value.Published).Select(variant => variant.Key);
}

/// <summary>One language of a page.</summary>
/// <param name="Name">In the tree and in the address.</param>
/// <param name="Published">False for a draft.</param>
/// <param name="Values">What differs by language, the body included.</param>
internal sealed record SeedVariant(string Name, bool Published, SeedValues Values);

/// <summary>A picture or a file.</summary>
/// <param name="Path">Where the file lies: <c>media/covers/words-matter.png</c>.</param>
/// <param name="Key">Fixed.</param>
/// <param name="Type">Alias of its media type.</param>
/// <param name="Name">In the tree.</param>
/// <param name="Values">What is the same in every language.</param>
/// <param name="Cultures">What differs, by language.</param>
/// <param name="File">Its content.</param>
internal sealed record SeedMedia(
    string Path,
    Guid Key,
    string Type,
    string Name,
    SeedValues Values,
    ImmutableSortedDictionary<string, SeedValues> Cultures,
    SeedFile File)
{
    public const string Root = "media";

    public string Sidecar => Path + ".json";
}

/// <summary>The bytes of a file, opened when they are needed.</summary>
/// <param name="Length">How many there are.</param>
/// <param name="Open">Opens them for reading, from the start.</param>
internal sealed record SeedFile(long Length, Func<Stream> Open);
