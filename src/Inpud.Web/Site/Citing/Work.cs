using Inpud.Content;
using Inpud.Content.Publications;

namespace Inpud.Web.Site.Citing;

/// <summary>What kind of work others cite, as far as the programs that manage references tell them apart.</summary>
internal enum WorkKind
{
    /// <summary>A report, brief, submission and the like.</summary>
    Report,

    /// <summary>Whatever has a book number.</summary>
    Book,

    /// <summary>A guide, a tool, a statement.</summary>
    Document,
}

/// <summary>A publication or statement as others cite it, in one language.</summary>
/// <remarks>
/// Names are never taken apart into given and family name: they are organisations, pseudonyms and people of many cultures, and only
/// those who may be named.
/// </remarks>
internal sealed record Work
{
    /// <summary>The document's key.</summary>
    public required Guid Key { get; init; }

    public required Culture Culture { get; init; }

    public required WorkKind Kind { get; init; }

    /// <summary>The kind in the words of the page.</summary>
    public required string KindInWords { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Who wrote it, or else edited it, or else published it: never empty.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The authors are those who edited it.</summary>
    public bool AreEditors { get; init; }

    public IReadOnlyList<string> Publishers { get; init; } = [];

    public PublicationDate? Date { get; init; }

    public string? Edition { get; init; }

    public Doi? Doi { get; init; }

    public string? Isbn { get; init; }

    public string? Issn { get; init; }

    public string? ReportNumber { get; init; }

    public string? Summary { get; init; }

    public Licence? Licence { get; init; }

    /// <summary>The page's address; absolute where the site's name is configured.</summary>
    public required string Address { get; init; }

    /// <summary>Title and subtitle; the colon only where the title does not end with a sign of its own.</summary>
    public string WholeTitle => Subtitle is null ? Title : EndsASentence(Title) ? $"{Title} {Subtitle}" : $"{Title}: {Subtitle}";

    /// <summary>The same for a work and language each time, and telling nothing of what it is about.</summary>
    public string Name => $"work{Date?.Date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}-{Key.ToString("N")[^8..]}-{Culture.Name.ToLowerInvariant()}";

    /// <summary>Whether a text needs no full stop after it.</summary>
    public static bool EndsASentence(string text) => text is [.., '.' or '!' or '?' or '…' or '؟' or '。'];
}
