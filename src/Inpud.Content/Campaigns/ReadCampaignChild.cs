using Inpud.Content.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Campaigns;

/// <summary>What stands below a campaign: its asks, and the actions people took.</summary>
public static class ReadCampaignChild
{
    extension(IPublishedContent child)
    {
        /// <summary>The day of an ask or an action, or null.</summary>
        public DateOnly? Day() => child.Date("date");

        /// <summary>What is asked, plain text, or null where this language has none.</summary>
        public string? Ask(Culture culture) => child.Text("ask", culture);

        /// <summary>Where an action took place, or null.</summary>
        public string? Country() => child.Text("country");

        /// <summary>Who took action, or null.</summary>
        public string? Organisation() => child.Text("organisation");
    }
}
