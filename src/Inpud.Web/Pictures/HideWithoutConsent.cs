using Inpud.Cms.PublishedContent;
using Inpud.Content.Pictures;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Pictures;

/// <summary>A picture whose people did not agree, or no longer agree, is shown nowhere.</summary>
internal sealed class HideWithoutConsent(TimeProvider time) : IMediaRestriction
{
    public bool MayBeShown(IPublishedContent media) =>
        media.Consent().AllowsShowingOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
