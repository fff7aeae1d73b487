using System.Globalization;
using Inpud.Content.Campaigns;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Items;
using Inpud.Content.Pictures;
using Inpud.Content.Publications;
using Inpud.Content.Reading;
using Inpud.Content.Statements;
using Inpud.Search.Documents;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Search;

/// <summary>Reads one language of a published document as it is searched.</summary>
internal sealed class ReadSearchDocument(IReadFileText files, TimeProvider time)
{
    private static readonly string[] _markdown = ["body", "objectives", "sampleTexts"];
    private static readonly string[] _lines = ["subtitle", "primaryObjective", "ask", "occasion", "addressedTo"];

    /// <summary>What readers find by searching; folders only lead to them.</summary>
    public static bool IsSearched(CatalogueItem item) =>
        item.IsListed || item.IsSubject || item.Type is Page.Alias or Home.Alias or CampaignAsk.Alias or CampaignAction.Alias;

    /// <summary>Says which state of the document it would read, without reading it.</summary>
    public static string StampOf(CatalogueSnapshot catalogue, CatalogueEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{Named(entry.Item).Aggregate(entry.Item.Version, (all, key) => (all * 31) + (catalogue.Find(key)?.Version ?? 0)):x}");

    public SearchDocument Run(CatalogueSnapshot catalogue, CatalogueEntry entry, IPublishedContent document)
    {
        var (item, culture) = (entry.Item, entry.Culture);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var media = document.Files(culture).Concat(document.Materials(culture)).ToList();
        var shown = media.Where(x => x.Consent().AllowsShowingOn(today)).ToList();
        return new SearchDocument
        {
            Id = new DocumentId(item.Key, culture.Name),
            Stamp = StampOf(catalogue, entry),
            Title = entry.Title,
            Summary = entry.Summary,
            Body = Joined([.. _lines.Select(x => document.Text(x, culture)), .. _markdown.Select(x => PlainText.Of(SourceOf(document, x, culture)))]),
            Names = [.. NamesOf(catalogue, document, item, culture)],
            Identifiers = [.. new[] { document.Doi()?.Name, document.Isbn(), document.Issn(), document.ReportNumber() }.OfType<string>()],
            Pages = [.. shown.Where(x => IsIn(culture, x.FileLanguage())).SelectMany(files.Read)],
            TellsOf = [.. Named(item), .. media.Select(x => x.Key)],
            Facets = FacetsOf(catalogue, item, shown),
            Date = item.Date?.Date ?? document.Day(),
        };
    }

    /// <summary>A file in another language lies on the page of this one for want of a translation; its words are found in their own.</summary>
    private static bool IsIn(Culture culture, Culture? written) =>
        written is not { } language || string.Equals(language.Info.TwoLetterISOLanguageName, culture.Info.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Documents whose titles it is found by.</summary>
    private static IEnumerable<Guid> Named(CatalogueItem item) => [.. item.Topics, .. item.Regions, .. item.Demands, .. item.PlanDirections];

    private static IEnumerable<string> NamesOf(CatalogueSnapshot catalogue, IPublishedContent document, CatalogueItem item, Culture culture) =>
    [
        .. Named(item).Select(x => catalogue.Find(x, culture)?.Title).OfType<string>(),
        .. document.PublicContributors().SelectMany(x => new[] { x.Name, x.Organisation }).OfType<string>(),
        .. document.Publishers(), .. document.Partners(),
        .. document.Funders().SelectMany(x => new[] { x.Donor, x.Grant }).OfType<string>(),
        .. new[] { document.Forum(), document.Organisation(), document.Hashtag()?.TrimStart('#') }.OfType<string>(),
    ];

    private static Dictionary<string, IReadOnlyList<string>> FacetsOf(CatalogueSnapshot catalogue, CatalogueItem item, IEnumerable<IPublishedContent> shown) => new(StringComparer.Ordinal)
    {
        [SearchFacets.Type] = [item.Type is CampaignAsk.Alias or CampaignAction.Alias ? Campaign.Alias : item.Type],
        [SearchFacets.Kind] = item.Kind is { } kind ? [kind] : [],
        [SearchFacets.Topic] = WithWider(catalogue, item.Topics),
        [SearchFacets.Region] = WithWider(catalogue, item.Regions),
        [SearchFacets.Year] = item.Date is { } date ? [date.Date.Year.ToString(CultureInfo.InvariantCulture)] : [],
        [SearchFacets.Language] = [.. item.Entries.Select(x => x.Culture.Name)],
        [SearchFacets.File] = [.. shown.Select(x => x.Extension()?.ToLowerInvariant()).OfType<string>()],
    };

    private static IReadOnlyList<string> WithWider(CatalogueSnapshot catalogue, IEnumerable<Guid> subjects) =>
        [.. subjects.SelectMany(x => (catalogue.Find(x)?.Ancestors ?? []).Where(y => catalogue.Find(y)?.IsSubject == true).Prepend(x)).Distinct().Select(x => x.ToString())];

    private static string? SourceOf(IPublishedContent document, string alias, Culture culture) => document.GetProperty(alias)?.GetSourceValue(culture.Name) as string;

    private static string? Joined(IEnumerable<string?> texts) => string.Join('\n', texts.OfType<string>()) is { Length: > 0 } text ? text : null;
}
