using Inpud.Content.Campaigns;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Reads what a report tells of content: of what is published now, that which was published already at the cut-off. Titles, types and
/// dates are those of now; what was withdrawn meanwhile is nowhere any more.
/// </summary>
public sealed class ReadContentFacts(CatalogueSource catalogue, IPublishedContentCache content)
{
    /// <summary>A donor or a grant as published items call it, however it was written; null where none is called so.</summary>
    public string? Grant(string wanted) =>
        Listed(null).SelectMany(x => x.Funders).SelectMany(GrantWords.Of).FirstOrDefault(x => x.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The items that a donor or a grant paid for; null: nothing is said, all count.</summary>
    internal IReadOnlyList<Guid>? Paid(string grant) => grant.Length == 0 ? null : [.. Listed(grant).Select(x => x.Key)];

    /// <summary>Publications and statements dated in the period, the oldest first. Of which only the year is known counts by its first day.</summary>
    internal IReadOnlyList<ReportedItem> Items(DateOnly from, DateOnly to, string grant, FirstPublished published) =>
    [
        .. Works(grant).Where(x => x.Date is { } date && date.Date >= from && date.Date <= to)
            .OrderBy(x => x.Date!.Value.Date).ThenBy(x => x.Key)
            .Select(x => new ReportedItem(x.Key, x.Type == Statement.Alias ? ReportedItem.Statement : x.Kind ?? "", x.Date!.Value.ToString(), TitlesOf(published.Of(x))))
            .Where(x => x.Titles.Count > 0),
    ];

    /// <summary>Languages that were added to publications and statements in the period, whenever those are dated; the earliest first.</summary>
    internal IReadOnlyList<ReportedTranslation> Translations(DateOnly from, DateOnly to, string grant, FirstPublished published) =>
        [.. Works(grant).SelectMany(published.Translations).Where(x => x.Day >= from && x.Day <= to).OrderBy(x => x.Day).ThenBy(x => x.Item).ThenBy(x => x.Language, StringComparer.Ordinal)];

    /// <summary>Campaigns that ran on some day of the period, and those for which something was done in it.</summary>
    internal IReadOnlyList<ReportedCampaign> Campaigns(DateOnly from, DateOnly to, string grant, FirstPublished published)
    {
        var actions = catalogue.Current.Items.Where(x => x.Type == CampaignAction.Alias && published.Of(x).Any()).ToLookup(x => x.Parent);
        return
        [
            .. Listed(grant).Where(x => x.Type == Campaign.Alias && published.Of(x).Any())
                .OrderBy(x => x.Date?.Date).ThenBy(x => x.Key)
                .Select(x => (Item: x, Reported: new ReportedCampaign(x.Key, TitlesOf(published.Of(x)), [.. ActionsOf(actions[x.Key], from, to)])))
                .Where(x => x.Reported.Actions.Count > 0 || (x.Item.Date is { } begun && begun.Date <= to && (x.Item.EndDate is not { } end || end >= from)))
                .Select(x => x.Reported),
        ];
    }

    /// <summary>The regions' names in every language.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Regions(IEnumerable<Guid> keys) => keys.Distinct()
        .Select(catalogue.Current.Find).OfType<CatalogueItem>().ToDictionary(x => x.Key, x => TitlesOf(x.Entries));

    private IEnumerable<CatalogueItem> Works(string grant) => Listed(grant).Where(x => x.Type is Publication.Alias or Statement.Alias);

    private IEnumerable<CatalogueItem> Listed(string? grant) => catalogue.Current.Items.Where(x => x.IsListed && x.Entries.Count > 0 && x.Funders.Pays(grant));

    private IEnumerable<ReportedAction> ActionsOf(IEnumerable<CatalogueItem> actions, DateOnly from, DateOnly to) =>
        from item in actions
        let action = content.GetById(item.Key)
        where action is not null
        let day = action.Day()
        where day >= @from && day <= to
        orderby day, item.Key
        select new ReportedAction(Best(item), day.Value, action.Country(), action.Organisation());

    private static string Best(CatalogueItem item) => (item.Entries.FirstOrDefault(x => x.Culture.Name == "en") ?? item.Entries[0]).Title;

    private static IReadOnlyDictionary<string, string> TitlesOf(IEnumerable<CatalogueEntry> entries) => entries.ToDictionary(x => x.Culture.Name, x => x.Title, StringComparer.Ordinal);
}
