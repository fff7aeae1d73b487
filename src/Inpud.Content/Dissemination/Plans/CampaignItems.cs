using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;

namespace Inpud.Content.Dissemination;

/// <summary>
/// The publications and statements of each campaign: those that it names as related or refers to, and those that refer to it. What is not
/// published cannot be passed on and is left out.
/// </summary>
public sealed class CampaignItems(CatalogueSource catalogue)
{
    /// <summary>As published now.</summary>
    public PlanScope Current => Of(catalogue.Current);

    internal static PlanScope Of(CatalogueSnapshot published) =>
        new(published.Items.Where(x => x.Type == Campaign.Alias && x.Entries.Count > 0).ToDictionary(x => x.Key, x => ItemsOf(published, x)));

    private static IReadOnlyList<PlannedItem> ItemsOf(CatalogueSnapshot published, CatalogueItem campaign) =>
    [
        .. campaign.Related.Concat(campaign.RefersTo).Select(published.Find).OfType<CatalogueItem>().Concat(published.ReferringTo(campaign.Key))
            .Where(x => x.Type is Publication.Alias or Statement.Alias && x.Entries.Count > 0)
            .DistinctBy(x => x.Key)
            .Select(x => new PlannedItem(x.Key, [.. x.Entries.Select(entry => entry.Culture.Name)])),
    ];
}
