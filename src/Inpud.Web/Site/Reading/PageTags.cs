namespace Inpud.Web.Site.Reading;

/// <summary>What a page was made from, for whoever keeps finished pages: a feature of the request, complete before the answer starts.</summary>
public interface IPageTags
{
    /// <summary>Keys of documents and media (<see cref="PageTags.Of"/>), and <see cref="PageTags.Tree"/> or <see cref="PageTags.Site"/>.</summary>
    IReadOnlyCollection<string> Tags { get; }
}

/// <summary>Collects what a page was made from while it is made.</summary>
public sealed class PageTags : IPageTags
{
    /// <summary>The page lists what is published: it may change with any document.</summary>
    public const string Tree = "tree";

    /// <summary>The page names organisations: it may change with any of the directory.</summary>
    public const string Network = "network";

    /// <summary>Every page bears it: words, languages and types are part of each.</summary>
    public const string Site = "site";

    private readonly HashSet<string> tags = new(StringComparer.Ordinal) { Site };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Tags => tags;

    /// <summary>How the key of a document or a media item is written as a tag.</summary>
    public static string Of(Guid key) => key.ToString("N");

    internal void Add(Guid key) => tags.Add(Of(key));

    internal void AddNetwork() => tags.Add(Network);

    internal void AddTree() => tags.Add(Tree);
}
