using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>Finds where an item went whose path changed, in the forms in which Core keeps old paths.</summary>
internal sealed class RequestRedirects(
    DomainRoutes domains,
    IRequestStartItemProviderAccessor startItems,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IDocumentUrlService urls,
    IRedirectUrlService redirects,
    IApiPublishedContentCache contents,
    IApiContentRouteBuilder routes,
    IOptionsMonitor<GlobalSettings> settings) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        var culture = variation.VariationContext?.Culture;
        var key = Candidates(requestedPath.EnsureStartsWith('/'))
            .Select(x => redirects.GetMostRecentRedirectUrl(x.TrimEnd('/'), culture)?.ContentKey)
            .FirstOrDefault(x => x is not null);
        return key is { } found && contents.GetById(found) is { } content ? routes.Build(content, culture) : null;
    }

    /// <summary>The path by itself, below the start item, and below its domain.</summary>
    private IEnumerable<string> Candidates(string path)
    {
        if (domains.DomainOf(path) is { } domain)
        {
            yield return DomainRoutes.RouteOf(domain, path);
        }

        if (startItems.TryGetValue(out var provided) && provided.GetStartItem() is { } start)
        {
            yield return start.Id + path;
            var segment = settings.CurrentValue.HideTopLevelNodeFromPath
                ? null
                : urls.GetUrlSegment(start.Key, variation.VariationContext?.Culture ?? "", preview.IsPreview());
            if (segment is not null)
            {
                path = segment.EnsureStartsWith('/') + path;
            }
        }

        yield return path;
    }
}
