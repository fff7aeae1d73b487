using Inpud.Search.Answers;
using Inpud.Web.Site.Searching;

namespace Inpud.Web.Apis.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">How many in all.</param>
/// <param name="Items">Those that were asked for.</param>
/// <param name="Facets">By facet: what the answer can be narrowed to, and how many each leads to.</param>
/// <param name="Closeness">literal: all words, in whatever form; beginning: words that begin so; some: not all words; similar: words spelled almost so.</param>
/// <param name="Elsewhere">Nothing was found in the language that was asked for; the items are in others.</param>
/// <param name="Suggestion">What may have been meant, or null.</param>
internal sealed record FoundAnswer(
    int Total, IReadOnlyList<FoundItem> Items, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, string Closeness, bool Elsewhere, string? Suggestion);

/// <summary>Something that was found.</summary>
/// <param name="Key">The document.</param>
/// <param name="Culture">The language in which it was found.</param>
/// <param name="Title">In that language.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Kind">Publication or statement type, or null.</param>
/// <param name="Date">As far as it is known: 2020, 2020-03 or 2020-03-01; or null.</param>
/// <param name="Address">Where it is read, from the site's root.</param>
/// <param name="Snippet">Where the words stand, or null.</param>
internal sealed record FoundItem(Guid Key, string Culture, string Title, string Type, string? Kind, string? Date, string Address, FoundSnippet? Snippet)
{
    public static FoundItem Of(ShownHit hit) => new(
        hit.Entry.Key, hit.Entry.Culture.Name, hit.Entry.Title, hit.Entry.Item.Type, hit.Entry.Item.Kind, hit.Entry.Item.Date?.ToString(), hit.Address,
        hit.Snippet is { } snippet ? new FoundSnippet([.. snippet.Parts.Select(x => new FoundPart(x.Text, x.IsMarked))], hit.Page?.Address, hit.Page?.Number) : null);
}

/// <param name="Parts">One after the other they are the text, plain.</param>
/// <param name="File">The address of the page in a file on which it stands, or null.</param>
/// <param name="Page">The page's number, or null.</param>
internal sealed record FoundSnippet(IReadOnlyList<FoundPart> Parts, string? File, int? Page);

/// <param name="Text">Plain.</param>
/// <param name="Marked">It is a word that was asked for.</param>
internal sealed record FoundPart(string Text, bool Marked);

/// <param name="Title">Of something that is published.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Address">Where it is read.</param>
internal sealed record SuggestedTitle(string Title, string Culture, string Address);
