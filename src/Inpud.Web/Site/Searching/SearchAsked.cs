using System.Globalization;
using Inpud.Content;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Inpud.Content.Search;
using Inpud.Content.Statements;
using Inpud.Search.Answers;
using Inpud.Search.Queries;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Site.Searching;

/// <summary>What a reader asked of the search. The text may be anything; every other value is one that the search knows.</summary>
internal sealed record SearchAsked
{
    public const int PageLength = 10;
    private const int LongestText = 400;
    private const int MostOfOne = 20;
    private const int LastPage = RunSearch.Deepest / PageLength;

    private static readonly string[] _types = [Publication.Alias, Statement.Alias, Campaign.Alias, Topic.Alias, Region.Alias, Demand.Alias, PlanPeriod.Alias, PlanDirection.Alias, Content.DocumentTypes.Page.Alias, Content.DocumentTypes.Home.Alias];

    public string Text { get; init; } = "";

    /// <summary>By facet, as the index has them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Narrowed { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public SearchOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Narrowed.Count == 0;

    /// <summary>Reads what stands in the address.</summary>
    /// <returns>Null where a value has the wrong form or is none that the search knows.</returns>
    public static SearchAsked? Of(Reader reader, IQueryCollection query)
    {
        var narrowed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var facet in SearchFacets.All)
        {
            var values = query[facet].OfType<string>().Where(x => x.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var known = values.Select(x => Stored(reader, facet, x)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (values.Count > MostOfOne || known.Count < values.Count)
            {
                return null;
            }

            if (known.Count > 0)
            {
                narrowed[facet] = known;
            }
        }

        var (text, page, sort) = (query["q"].ToString(), query["page"].ToString(), query["sort"].ToString());
        var number = 1;
        return text.Length <= LongestText && (page.Length == 0 || (int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= LastPage)) && sort is "" or "newest" or "oldest"
            ? new SearchAsked { Text = text.Trim(), Narrowed = narrowed, Page = number, Order = sort switch { "newest" => SearchOrder.Newest, "oldest" => SearchOrder.Oldest, _ => SearchOrder.Relevance } }
            : null;
    }

    public bool Has(string facet, string stored) => Narrowed.TryGetValue(facet, out var values) && values.Contains(stored, StringComparer.Ordinal);

    public SearchRequest Request(Reader reader) => new()
    {
        Text = Text, Language = reader.Culture.Name, Others = [.. reader.Languages.PrioritiesOf(reader.Culture).Skip(1).Select(x => x.Name)],
        Narrowed = Narrowed, Counted = SearchFacets.All, Order = Order, Skip = (Page - 1) * PageLength, Take = PageLength,
    };

    /// <summary>The same, as an address says it: parameters in a fixed order, defaults left out.</summary>
    public string Query(Reader reader)
    {
        IEnumerable<KeyValuePair<string, string?>> parameters =
        [
            new("q", Text),
            .. SearchFacets.All.SelectMany(facet => Narrowed.GetValueOrDefault(facet, []).Select(x => KeyValuePair.Create(facet, Written(reader, facet, x)))),
            .. Order is SearchOrder.Relevance ? Array.Empty<KeyValuePair<string, string?>>() : [new("sort", Order is SearchOrder.Newest ? "newest" : "oldest")],
            .. Page > 1 ? [new("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
        ];
        return QueryHelpers.AddQueryString("", parameters);
    }

    /// <summary>A facet's value as it stands in addresses.</summary>
    public static string? Written(Reader reader, string facet, string stored) => facet switch
    {
        SearchFacets.Topic or SearchFacets.Region => Guid.TryParse(stored, out var key) && reader.Best(key) is { } entry ? SubjectSlugs.Of(reader, entry) : stored,
        SearchFacets.Kind => stored.Replace(' ', '-'),
        _ => stored,
    };

    private static string? Stored(Reader reader, string facet, string written) => facet switch
    {
        SearchFacets.Type => Array.Find(_types, x => x == written),
        SearchFacets.Kind => PublicationVocabulary.Types.Concat(StatementVocabulary.Types).FirstOrDefault(x => x.Replace(' ', '-') == written),
        SearchFacets.Topic => SubjectSlugs.Find(reader, Topic.Alias, written)?.Key.ToString(),
        SearchFacets.Region => SubjectSlugs.Find(reader, Region.Alias, written)?.Key.ToString(),
        SearchFacets.Year => written.Length == 4 && written.All(char.IsAsciiDigit) ? written : null,
        SearchFacets.Language => Culture.TryParse(written, out var culture) ? culture.Name : null,
        SearchFacets.File => written.Length <= 10 && written.All(char.IsAsciiLetterOrDigit) ? written.ToLowerInvariant() : null,
        _ => null,
    };
}
