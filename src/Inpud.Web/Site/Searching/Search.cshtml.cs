using Inpud.Content;
using Inpud.Content.Search;
using Inpud.Search.Answers;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Searching;

/// <summary>The search: a form, what was found, and by what it can be narrowed.</summary>
internal sealed class SearchPage(Reader reader, Outcome outcome, PublicIndex index, ShowHits show) : PageModel, ISitePage
{
    /// <summary>Its address below each language. A document that stands there comes first.</summary>
    public const string Path = "/search";

    /// <summary>By which the frame learns what stands in the search field.</summary>
    public const string Sought = "sought";

    /// <summary>What is searched for is nobody's business: no address of the site, no result and no search engine keeps it.</summary>
    public PageHead Head { get; } = new(reader.Words.Text("search.title"))
    {
        Languages = [.. reader.Languages.All.Select(x => new LanguageLink(x, reader.Addresses.Of(x, Path) + TextIn(outcome)))],
    };

    public SearchAsked Asked { get; } = ((ToSearch)outcome).Asked;

    public SearchAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<ShownHit> Hits { get; private set; } = [];

    public IReadOnlyList<FilterField> Filters { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public string Address { get; } = reader.Addresses.Of(reader.Culture, Path);

    /// <summary>The search for what may have been meant.</summary>
    public string? Suggestion => Answer.Suggestion is { } text ? Address + (Asked with { Text = text, Page = 1 }).Query(reader) : null;

    /// <summary>Whether the page is one of the search, whose answers are not kept.</summary>
    public static bool IsAt(string path) => path.TrimEnd('/').EndsWith(Path, StringComparison.OrdinalIgnoreCase) && path.AsSpan(1).IndexOf('/') is > 0 and var end && path.AsSpan(end + 1).TrimEnd('/').Equals(Path, StringComparison.OrdinalIgnoreCase);

    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        ViewData[Sought] = Asked.Text;
        Answer = Asked.IsEmpty ? new SearchAnswer(0, [], new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal)) : index.Search(Asked.Request(reader));
        Hits = show.Of(reader.Catalogue, Answer.Hits);
        Filters = SearchFilters.Of(reader, Asked, Answer.Facets);
        var pages = Math.Max(1, (Math.Min(Answer.Total, RunSearch.Deepest) + SearchAsked.PageLength - 1) / SearchAsked.PageLength);
        Pager = Pager.Of(Asked.Page, pages, number => Address + (Asked with { Page = number }).Query(reader));
        return Page();
    }

    private static string TextIn(Outcome outcome) => ((ToSearch)outcome).Asked.Text is { Length: > 0 } text ? $"?q={Uri.EscapeDataString(text)}" : "";
}
