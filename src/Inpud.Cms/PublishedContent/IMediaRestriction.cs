using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.PublishedContent;

/// <summary>A reason of the site's own why a media item must not be shown, such as a person's withdrawn consent. What it holds back
/// does not exist for readers: not in pages, not in the API, not as a file. Asked each time, so a date that passes counts at once.</summary>
public interface IMediaRestriction
{
    /// <summary>Whether the item may be shown now.</summary>
    bool MayBeShown(IPublishedContent media);
}
