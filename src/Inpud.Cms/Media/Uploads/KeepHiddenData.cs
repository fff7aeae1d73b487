using Inpud.Cms.Delivery;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Media.Uploads;

/// <summary>What was found in a file is for editors: the Delivery API tells nobody.</summary>
internal sealed class KeepHiddenData : IDeliveryPropertyFilter
{
    public bool Shows(IPublishedElement owner, IPublishedProperty property) =>
        property.Alias is not (HiddenDataProperties.Note or HiddenDataProperties.Confirmed);

    public bool Shows(IPublishedElement block) => true;
}
