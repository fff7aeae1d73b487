using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Citing;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Searching;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Routing;

/// <summary>Where an address leads: a feature of the request.</summary>
internal abstract record Outcome;

/// <summary>To a document.</summary>
/// <param name="Entry">What the catalogue knows of it.</param>
/// <param name="Document">The document.</param>
internal sealed record Found(CatalogueEntry Entry, IPublishedContent Document) : Outcome
{
    /// <summary>What was asked of a list, and its answer; null where the document is none.</summary>
    public ListAnswer? List { get; init; }

    /// <summary>The page of a statement on which all who endorse it stand.</summary>
    public bool IsEndorsements { get; init; }
}

/// <summary>To the directory of organisations, which is no document.</summary>
internal sealed record ToDirectory : Outcome;

/// <summary>To the search, which is no document.</summary>
internal sealed record ToSearch(SearchAsked Asked) : Outcome;

/// <summary>To the feed of a list, or of all items at the home page.</summary>
/// <param name="List">The list or subject, or the home page.</param>
internal sealed record ToFeed(CatalogueEntry List) : Outcome;

/// <summary>To a citation of an item as a file.</summary>
/// <param name="Entry">What the catalogue knows of it.</param>
/// <param name="Document">The item.</param>
/// <param name="File">The form.</param>
internal sealed record ToCitation(CatalogueEntry Entry, IPublishedContent Document, CitationFile File) : Outcome;

/// <summary>To another address.</summary>
/// <param name="Address">From the site's root, nothing but ASCII.</param>
/// <param name="Permanently">It will never be right again.</param>
internal sealed record Moved(string Address, bool Permanently) : Outcome;

/// <summary>Nowhere.</summary>
/// <param name="Status">400, 404, 405, 410 or 500.</param>
/// <param name="Culture">The language of the page that says so.</param>
/// <param name="Item">What was meant and can be read in other languages, or null.</param>
internal sealed record Problem(int Status, Culture Culture, CatalogueItem? Item = null) : Outcome;
