using Inpud.Content.Campaigns;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Publications;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Dissemination;

/// <summary>What of an item can be handed on as a file.</summary>
public static class FilesToPassOn
{
    extension(IPublishedContent item)
    {
        /// <summary>A publication's files, a campaign's materials; nothing else has any.</summary>
        public IReadOnlyList<IPublishedContent> ToPassOn(Culture culture) => item.ContentType.Alias switch
        {
            Publication.Alias => item.Files(culture),
            Campaign.Alias => item.Materials(culture),
            _ => [],
        };
    }
}
