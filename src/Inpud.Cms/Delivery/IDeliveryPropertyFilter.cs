using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Delivery;

/// <summary>
/// What a site keeps out of the Delivery API, whatever a request asks for. Register any number; all must agree to show.
/// Asked for every property and every block that would be shown, so answers must come from the values at hand.
/// </summary>
public interface IDeliveryPropertyFilter
{
    /// <summary>Whether the property may be seen by everyone.</summary>
    bool Shows(IPublishedElement owner, IPublishedProperty property);

    /// <summary>Whether the block may be seen by everyone. A block that may not be is left out with its settings.</summary>
    bool Shows(IPublishedElement block);
}
