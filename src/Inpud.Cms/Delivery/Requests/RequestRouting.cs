using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>
/// Turns a path of a request into a route that Core's caches know. A path below a domain is in the domain's language, unless
/// the request names one.
/// </summary>
internal sealed class RequestRouting(
    DomainRoutes domains,
    IRequestStartItemProviderAccessor startItems,
    IRequestCultureService cultures,
    DeliveryLanguages languages,
    IVariationContextAccessor variation) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        if (string.IsNullOrWhiteSpace(requestedPath))
        {
            return "";
        }

        var path = requestedPath.EnsureStartsWith('/');
        if (startItems.TryGetValue(out var provided) && provided.GetStartItem() is { } start)
        {
            return start.Id + path;
        }

        if (domains.DomainOf(path) is not { } domain)
        {
            return path;
        }

        if (domain.Culture is { } culture && cultures.GetRequestedCulture() is null)
        {
            variation.VariationContext = new VariationContext(languages.Find(culture) ?? culture, variation.VariationContext?.Segment);
        }

        return DomainRoutes.RouteOf(domain, path);
    }
}
