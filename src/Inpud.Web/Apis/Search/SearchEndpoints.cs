using System.Globalization;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.Search;
using Inpud.Search.Answers;
using Inpud.Search.Queries;
using Inpud.Web.Apis.Asking;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Search;

/// <summary>The readers' search for other programs. It needs no key: it tells nothing that the site does not.</summary>
internal static class SearchEndpoints
{
    private const string Address = "/api/v1/search";
    private const int LongestText = 400;
    private const int MostValues = 20;
    private const int MostItems = 100;
    private const int UsualItems = 10;
    private const int Suggested = 8;

    private static readonly Parameter _text = new("q", ParameterKind.Text, "What is looked for, as readers type it: words, “a phrase”, -not, begin*. Nothing of it is an error. Empty: everything.");
    private static readonly Parameter _culture = new("culture", ParameterKind.Text, "The language in which is searched first; the site's main one if nothing is said.");
    private static readonly Parameter _skip = new("skip", ParameterKind.Number, "How many to leave out at the start.") { Most = RunSearch.Deepest };
    private static readonly Parameter _take = new("take", ParameterKind.Number, $"How many to return; {UsualItems} if nothing is said.") { Most = MostItems };
    private static readonly Parameter _sort = new("sort", ParameterKind.Choice, "By relevance if nothing is said.") { Choices = ["relevance", "newest", "oldest"] };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Address).WithGroupName(InpudOpenApi.Document).WithTags("Search").WithMetadata(new NeedsNoKey());
        api.MapGet("/", SearchAsync).Takes(
            "Finds what is published.",
            [_text, _culture, .. SearchFacets.All.Select(x => new Parameter(x, ParameterKind.Text, "Narrows to this value of the facet, as the answer's facets have it; said several times, to any of them.")), _sort, _skip, _take]);
        api.MapGet("/suggestions", SuggestAsync).Takes("Titles of what has the words, the last of which may be the beginning of one.", [_text, _culture]);
    }

    private static async Task<Results<Ok<FoundAnswer>, ValidationProblem>> SearchAsync(HttpContext http, PublicIndex index, ShowHits show, SiteLanguages languages, CatalogueSource catalogue)
    {
        var (problems, query, all) = (new Dictionary<string, string[]>(StringComparer.Ordinal), http.Request.Query, await languages.GetAsync());
        var culture = CultureIn(query, all, problems);
        var (skip, take) = (Number(query, _skip.Name, RunSearch.Deepest, 0, problems), Number(query, _take.Name, MostItems, UsualItems, problems));
        if (query[_sort.Name].ToString() is { Length: > 0 } sort && !_sort.Choices.Contains(sort, StringComparer.Ordinal))
        {
            problems[_sort.Name] = [$"One of {string.Join(", ", _sort.Choices)}."];
        }

        foreach (var facet in SearchFacets.All.Where(x => query[x].Count > MostValues))
        {
            problems[facet] = [$"At most {MostValues} values."];
        }

        if (TextIn(query, problems) is not { } text || problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }

        http.Response.Headers.CacheControl = "no-store";
        var answer = index.Search(new SearchRequest
        {
            Text = text, Language = culture.Name, Others = [.. all.PrioritiesOf(culture).Skip(1).Select(x => x.Name)], Counted = SearchFacets.All, Skip = skip, Take = Math.Max(1, take),
            Narrowed = SearchFacets.All.Select(x => (Facet: x, Values: query[x].OfType<string>().Where(y => y.Length > 0).ToList())).Where(x => x.Values.Count > 0)
                .ToDictionary(x => x.Facet, IReadOnlyList<string> (x) => x.Values, StringComparer.Ordinal),
            Order = Words.Read<SearchOrder>(query[_sort.Name].ToString()) ?? SearchOrder.Relevance,
        });
        return TypedResults.Ok(new FoundAnswer(
            answer.Total, take == 0 ? [] : [.. show.Of(catalogue.Current, answer.Hits).Select(FoundItem.Of)], answer.Facets, Words.Of(answer.Closeness), answer.IsElsewhere, answer.Suggestion));
    }

    private static async Task<Results<Ok<IReadOnlyList<SuggestedTitle>>, ValidationProblem>> SuggestAsync(HttpContext http, PublicIndex index, ShowHits show, SiteLanguages languages, CatalogueSource catalogue)
    {
        var (problems, all) = (new Dictionary<string, string[]>(StringComparer.Ordinal), await languages.GetAsync());
        var culture = CultureIn(http.Request.Query, all, problems);
        if (TextIn(http.Request.Query, problems) is not { } text || problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }

        http.Response.Headers.CacheControl = "no-store";
        var hits = string.IsNullOrWhiteSpace(text) ? [] : index.Search(new SearchRequest { Text = text.TrimEnd('*') + "*", Language = culture.Name, Take = Suggested }).Hits;
        return TypedResults.Ok<IReadOnlyList<SuggestedTitle>>([.. show.Of(catalogue.Current, hits).Select(x => new SuggestedTitle(x.Entry.Title, x.Entry.Culture.Name, x.Address))]);
    }

    private static Culture CultureIn(IQueryCollection query, LanguageSet all, Dictionary<string, string[]> problems)
    {
        if (query[_culture.Name].ToString() is not { Length: > 0 } name)
        {
            return all.Main;
        }

        if (all.InAddress(name) is { } culture)
        {
            return culture;
        }

        problems[_culture.Name] = [$"One of {string.Join(", ", all.All)}."];
        return all.Main;
    }

    private static string? TextIn(IQueryCollection query, Dictionary<string, string[]> problems)
    {
        var text = query[_text.Name].ToString();
        if (text.Length > LongestText)
        {
            problems[_text.Name] = [$"At most {LongestText} characters."];
            return null;
        }

        return text;
    }

    private static int Number(IQueryCollection query, string name, int most, int usual, Dictionary<string, string[]> problems)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        problems[name] = [$"A whole number from 0 to {most}."];
        return usual;
    }
}
