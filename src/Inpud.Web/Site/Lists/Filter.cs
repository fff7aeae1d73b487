using System.Globalization;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>The form that narrows a list.</summary>
/// <param name="Fields">One for each way to narrow it; those without a choice are left out.</param>
internal sealed record Filter(IReadOnlyList<FilterField> Fields)
{
    public static Filter Of(Reader reader, ListAnswer answer)
    {
        var (request, facets) = (answer.Request, answer.Part.Facets);
        var kindList = request.Type == Statement.Alias ? "statement" : "publication";
        var kinds = request.Kinds
            .Select(kind => new Choice(
                kind.Replace(' ', '-'), new Passage(reader.Words.TextOf(kindList, kind), reader.Culture), facets.Kinds.GetValueOrDefault(kind), kind == request.Kind));
        var years = facets.Years.Keys.Union(request.Year is { } asked ? [asked] : []).OrderDescending()
            .Select(year => YearOf(reader, year, facets.Years.GetValueOrDefault(year), year == request.Year));
        FilterField[] fields =
        [
            new("type", "filter.type", "filter.allTypes", Offered(kinds)),
            new("topic", "filter.topic", "filter.allTopics", Offered(Subjects(reader, facets.Topics, request.Topic))),
            new("region", "filter.region", "filter.allRegions", Offered(Subjects(reader, facets.Regions, request.Region))),
            new("year", "filter.year", "filter.allYears", Offered(years)),
        ];
        return new Filter([.. fields.Where(field => field.Choices.Count > 0)]);
    }

    /// <summary>What leads to nothing is not offered, except that what is chosen can be seen.</summary>
    private static Choice[] Offered(IEnumerable<Choice> choices) => [.. choices.Where(choice => choice.Count > 0 || choice.IsChosen)];

    private static IEnumerable<Choice> Subjects(Reader reader, IReadOnlyDictionary<Guid, int> counts, CatalogueEntry? chosen) =>
        reader.Best(counts.Keys.Union(chosen is null ? [] : [chosen.Key]))
            .OrderBy(entry => entry.Title, reader.Culture.Info.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase))
            .Select(entry => new Choice(
                SubjectSlugs.Of(reader, entry), new Passage(entry.Title, entry.Culture), counts.GetValueOrDefault(entry.Key), entry.Key == chosen?.Key));

    private static Choice YearOf(Reader reader, int year, int count, bool isChosen)
    {
        var digits = year.ToString(CultureInfo.InvariantCulture);
        return new Choice(digits, new Passage(digits, reader.Culture), count, isChosen);
    }
}

/// <summary>One way to narrow a list.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="Word">The dictionary key of its label.</param>
/// <param name="AllWord">The dictionary key of the choice that narrows nothing.</param>
/// <param name="Choices">In the order they are offered.</param>
internal sealed record FilterField(string Name, string Word, string AllWord, IReadOnlyList<Choice> Choices);

/// <summary>A choice of a filter.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Count">How many items it leads to.</param>
/// <param name="IsChosen">The list is narrowed to it now.</param>
internal sealed record Choice(string Value, Passage Label, int Count, bool IsChosen);
