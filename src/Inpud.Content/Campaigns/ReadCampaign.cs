using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Campaigns;

/// <summary>What only a campaign has.</summary>
public static class ReadCampaign
{
    extension(IPublishedContent campaign)
    {
        /// <summary>The hashtag of a campaign or of one of its asks, as staff wrote it, or null.</summary>
        public string? Hashtag() => campaign.Text("hashtag");

        /// <summary>The first day, or null.</summary>
        public DateOnly? StartDate() => campaign.Date("startDate");

        /// <summary>The last day, or null where no end is set.</summary>
        public DateOnly? EndDate() => campaign.Date("endDate");

        /// <summary>It has begun and has not ended.</summary>
        public bool IsRunningOn(DateOnly day) =>
            campaign.StartDate() is { } first && first <= day && (campaign.EndDate() is not { } last || day <= last);

        /// <summary>What it wants first of all, plain text, or null where this language has none.</summary>
        public string? PrimaryObjective(Culture culture) => campaign.Text("primaryObjective", culture);

        /// <summary>All it wants, as safe HTML, or null where this language has none.</summary>
        public string? Objectives(Culture culture) => campaign.Html("objectives", culture);

        /// <summary>Files to use in this language.</summary>
        public IReadOnlyList<IPublishedContent> Materials(Culture culture) => campaign.Items("materials", culture);

        /// <summary>Words that others may post or send, as safe HTML, or null where this language has none.</summary>
        public string? SampleTexts(Culture culture) => campaign.Html("sampleTexts", culture);

        /// <summary>Who takes part, in their order.</summary>
        public IReadOnlyList<string> Partners() => campaign.Words("partners");
    }
}
