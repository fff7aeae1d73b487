using Inpud.Content.Campaigns;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Content.Dissemination;

/// <summary>Reads from what is published now what a report tells of it.</summary>
public sealed class ReadContentFacts(CatalogueSource catalogue, IPublishedContentCache content)
{
    /// <summary>Publications and statements dated in the period, the oldest first. Of which only the year is known counts by its first day.</summary>
    public IReadOnlyList<ReportedItem> Items(DateOnly from, DateOnly to) =>
    [
        .. catalogue.Current.Items
            .Where(x => x.Type is Publication.Alias or Statement.Alias && x.Entries.Count > 0 && x.Date is { } date && date.Date >= from && date.Date <= to)
            .OrderBy(x => x.Date!.Value.Date).ThenBy(x => x.Key)
            .Select(x => new ReportedItem(x.Key, x.Type == Statement.Alias ? ReportedItem.Statement : x.Kind ?? "", x.Date!.Value.ToString(), TitlesOf(x))),
    ];

    /// <summary>Campaigns that ran on some day of the period, and those for which something was done in it.</summary>
    public IReadOnlyList<ReportedCampaign> Campaigns(DateOnly from, DateOnly to)
    {
        var actions = catalogue.Current.Items.Where(x => x.Type == CampaignAction.Alias && x.Entries.Count > 0).ToLookup(x => x.Parent);
        return
        [
            .. catalogue.Current.Items.Where(x => x.Type == Campaign.Alias && x.Entries.Count > 0)
                .OrderBy(x => x.Date?.Date).ThenBy(x => x.Key)
                .Select(x => (Item: x, Reported: new ReportedCampaign(x.Key, TitlesOf(x), [.. ActionsOf(actions[x.Key], from, to)])))
                .Where(x => x.Reported.Actions.Count > 0 || (x.Item.Date is { } begun && begun.Date <= to && (x.Item.EndDate is not { } end || end >= from)))
                .Select(x => x.Reported),
        ];
    }

    /// <summary>The regions' names in every language.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Regions(IEnumerable<Guid> keys) => keys.Distinct()
        .Select(catalogue.Current.Find).OfType<CatalogueItem>().ToDictionary(x => x.Key, TitlesOf);

    private IEnumerable<ReportedAction> ActionsOf(IEnumerable<CatalogueItem> actions, DateOnly from, DateOnly to) =>
        from item in actions
        let action = content.GetById(item.Key)
        where action is not null
        let day = action.Day()
        where day >= @from && day <= to
        orderby day, item.Key
        select new ReportedAction(Best(item), day.Value, action.Country(), action.Organisation());

    private static string Best(CatalogueItem item) => (item.Entries.FirstOrDefault(x => x.Culture.Name == "en") ?? item.Entries[0]).Title;

    private static IReadOnlyDictionary<string, string> TitlesOf(CatalogueItem item) => item.Entries.ToDictionary(x => x.Culture.Name, x => x.Title, StringComparer.Ordinal);
}
