using System.Globalization;
using Inpud.Content;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Search;
using Inpud.Content.Statements;
using Inpud.Search.Answers;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Searching;

/// <summary>By what a search can be narrowed, with how many each choice leads to.</summary>
internal static class SearchFilters
{
    /// <summary>More of one kind are no help; what is chosen is always among them.</summary>
    private const int MostChoices = 15;

    public static IReadOnlyList<FilterField> Of(Reader reader, SearchAsked asked, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) =>
    [
        .. SearchFacets.All.Select(facet => new FilterField(facet, WordOf(facet), "", [.. Choices(reader, asked, facet, counts.GetValueOrDefault(facet, []))]))
            .Where(x => x.Choices.Count > 1 || x.Choices.Any(y => y.IsChosen)),
    ];

    private static string WordOf(string facet) => facet switch
    {
        SearchFacets.Kind => "filter.type",
        SearchFacets.Topic => "filter.topic",
        SearchFacets.Region => "filter.region",
        SearchFacets.Year => "filter.year",
        _ => $"search.{facet}",
    };

    private static IEnumerable<Choice> Choices(Reader reader, SearchAsked asked, string facet, IReadOnlyList<FacetCount> counts)
    {
        var chosen = asked.Narrowed.GetValueOrDefault(facet, []).Where(x => counts.All(y => y.Value != x)).Select(x => new FacetCount(x, 0));
        var all = counts.Take(MostChoices).Concat(counts.Skip(MostChoices).Where(x => asked.Has(facet, x.Value))).Concat(chosen)
            .Select(x => LabelOf(reader, facet, x.Value) is { } label ? new Choice(SearchAsked.Written(reader, facet, x.Value)!, label, x.Count, asked.Has(facet, x.Value)) : null)
            .OfType<Choice>();
        return facet == SearchFacets.Year ? all.OrderByDescending(x => x.Value, StringComparer.Ordinal) : all;
    }

    private static Passage? LabelOf(Reader reader, string facet, string value) => facet switch
    {
        SearchFacets.Topic or SearchFacets.Region => Guid.TryParse(value, out var key) && reader.Best(key) is { } entry ? new Passage(entry.Title, entry.Culture) : null,
        SearchFacets.Type => new Passage(reader.Words.TextOf("type", value), reader.Culture),
        SearchFacets.Kind => new Passage(reader.Words.TextOf(StatementVocabulary.Types.Contains(value, StringComparer.Ordinal) ? "statement" : "publication", value), reader.Culture),
        SearchFacets.Language => Culture.TryParse(value, out var culture) ? culture.OwnName() : null,
        SearchFacets.File => new Passage(value.ToUpper(CultureInfo.InvariantCulture), reader.Culture),
        _ => new Passage(value, reader.Culture),
    };
}
