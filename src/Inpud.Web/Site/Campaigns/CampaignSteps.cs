using Inpud.Content.Campaigns;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Items;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Web.Site.Campaigns;

/// <summary>An ask or an action of a campaign.</summary>
/// <param name="Entry">Its name, in the language it is shown in.</param>
/// <param name="Day">When, or null.</param>
/// <param name="Text">What is asked or was done, in the same language, or null.</param>
/// <param name="Hashtag">Or null.</param>
/// <param name="Country">Or null.</param>
/// <param name="Organisation">Or null.</param>
internal sealed record CampaignStep(
    CatalogueEntry Entry, DateOnly? Day, string? Text, string? Hashtag, string? Country, string? Organisation);

/// <summary>Reads what stands below a campaign, the earliest first.</summary>
internal sealed class CampaignSteps(IPublishedContentCache content)
{
    public IReadOnlyList<CampaignStep> AsksOf(Reader reader, CatalogueItem campaign) => Of(reader, campaign, CampaignAsk.Alias);

    public IReadOnlyList<CampaignStep> ActionsOf(Reader reader, CatalogueItem campaign) => Of(reader, campaign, CampaignAction.Alias);

    private CampaignStep[] Of(Reader reader, CatalogueItem campaign, string type) =>
    [
        .. reader.Catalogue.ChildrenOf(campaign.Key)
            .Where(child => child.Type == type)
            .Select(child => StepOf(reader, child))
            .OfType<CampaignStep>()
            .OrderBy(step => step.Day ?? DateOnly.MaxValue),
    ];

    private CampaignStep? StepOf(Reader reader, CatalogueItem child)
    {
        reader.Tags.Add(child.Key);
        return reader.Best(child) is { } entry && (reader.Drafts.GetValueOrDefault(child.Key) ?? content.GetById(child.Key)) is { } document
            ? new CampaignStep(entry, document.Day(), TextOf(document, entry), document.Hashtag(), document.Country(), document.Organisation())
            : null;
    }

    private static string? TextOf(IPublishedContent document, CatalogueEntry entry) =>
        document.Ask(entry.Culture) ?? document.Description(entry.Culture);
}
