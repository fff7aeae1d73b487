using Inpud.Content;
using Inpud.Content.Campaigns;
using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Items;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Campaigns;

/// <summary>One campaign: what it wants, its asks in the order of their days, what people did, and what others can use.</summary>
internal sealed class CampaignPage : PageModel, ISitePage
{
    public CampaignPage(Reader reader, Found found, SizedPictures pictures, FileLinks files, CampaignSteps steps)
    {
        var campaign = found.Document;
        Parts = ItemParts.Of(reader, found, pictures, reader.Words["type.campaign"]) with
        {
            Line = LineOf(reader, campaign),
            Files = files.Of(reader, campaign.Materials(reader.Culture)),
            Facts = FactsOf(reader, found),
        };
        PrimaryObjective = campaign.PrimaryObjective(reader.Culture);
        Objectives = SecondText.Of(campaign.Objectives(reader.Culture), "objectives");
        SampleTexts = SecondText.Of(campaign.SampleTexts(reader.Culture), "samples");
        Asks = steps.AsksOf(reader, found.Entry.Item);
        Actions = steps.ActionsOf(reader, found.Entry.Item);
    }

    public ItemParts Parts { get; }

    public PageHead Head => Parts.Head;

    public string? PrimaryObjective { get; }

    public string? Objectives { get; }

    public string? SampleTexts { get; }

    public IReadOnlyList<CampaignStep> Asks { get; }

    public IReadOnlyList<CampaignStep> Actions { get; }

    private static IReadOnlyList<IHtmlContent> LineOf(Reader reader, IPublishedContent campaign)
    {
        IHtmlContent?[] line =
        [
            reader.Words[StateOf(reader, campaign)],
            campaign.Hashtag() is { } hashtag ? new HtmlString($"<bdi>{System.Net.WebUtility.HtmlEncode(hashtag)}</bdi>") : null,
        ];
        return [.. line.OfType<IHtmlContent>()];
    }

    private static string StateOf(Reader reader, IPublishedContent campaign) =>
        campaign.IsRunningOn(reader.Today) ? "campaign.running"
        : campaign.EndDate() < reader.Today ? "campaign.ended"
        : "campaign.planned";

    private static IReadOnlyList<Fact> FactsOf(Reader reader, Found found)
    {
        var campaign = found.Document;
        return new Facts(reader)
            .Add("fact.starts", campaign.StartDate() is { } first ? reader.Date(first) : null)
            .Add("fact.ends", campaign.EndDate() is { } last ? reader.Date(last) : null)
            .AddNames("fact.hashtag", campaign.Hashtag())
            .AddNames("fact.partners", campaign.Partners())
            .AddCrisis(campaign)
            .AddSubjects(found.Entry.Item)
            .All;
    }
}
