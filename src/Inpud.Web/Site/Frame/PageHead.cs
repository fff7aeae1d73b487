using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Frame;

/// <summary>A page that stands in the site's frame.</summary>
internal interface ISitePage
{
    /// <summary>What the frame says about the page.</summary>
    PageHead Head { get; }
}

/// <summary>What a page says about itself to browsers, search engines and whoever links to it.</summary>
/// <param name="Title">The page's title, without the site's name.</param>
internal sealed record PageHead(string Title)
{
    /// <summary>For search engines and previews, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The document the page shows, or null for a page about a problem.</summary>
    public CatalogueEntry? Entry { get; init; }

    /// <summary>The page's address, from the site's root, with the parameters that matter; null for a page about a problem.</summary>
    public string? Address { get; init; }

    /// <summary>Where the same can be read, this page included, in the order of the site's languages.</summary>
    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    /// <summary>The languages are versions of exactly this page, so search engines may send readers from one to the other.</summary>
    public bool LanguagesAreAlternates { get; init; }

    /// <summary>A picture for previews, or null.</summary>
    public Picture? Image { get; init; }

    /// <summary>The work that the page shows, for programs that cite it, or null.</summary>
    public Citing.Cited? Cited { get; init; }

    /// <summary>The feed of what the page lists, from the site's root, or null.</summary>
    public string? Feed { get; init; }

    /// <summary>Something that was published at some time, rather than a part of the site.</summary>
    public bool IsArticle => Entry?.Item.IsListed == true;

    /// <summary>Of a document.</summary>
    public static PageHead Of(Reader reader, CatalogueEntry entry, string? description, Picture? image = null) => new(entry.Title)
    {
        Description = description,
        Entry = entry,
        Address = reader.Addresses.Of(entry),
        Languages = LanguageLinks.Of(reader, entry.Item),
        LanguagesAreAlternates = true,
        Image = image,
        Feed = Feeds.FeedAddress.Of(entry),
    };
}

/// <summary>A language something can be read in.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Address">From the site's root.</param>
internal sealed record LanguageLink(Culture Culture, string Address);

/// <summary>Finds the languages of a document.</summary>
internal static class LanguageLinks
{
    public static IReadOnlyList<LanguageLink> Of(Reader reader, CatalogueItem item) =>
        [.. reader.Languages.All.Select(item.In).OfType<CatalogueEntry>().Select(entry => new LanguageLink(entry.Culture, reader.Addresses.Of(entry)))];
}
