using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>
/// Paths as the site's domains see them. The address they are taken against is the site's own: what a client writes into its
/// Host header decides nothing.
/// </summary>
internal sealed class DomainRoutes(IDomainCache domains, IUmbracoContextAccessor umbraco)
{
    /// <summary>The domain that the path belongs to; null for a path below none.</summary>
    /// <param name="path">A decoded path, with its leading slash.</param>
    public DomainAndUri? DomainOf(string path)
    {
        var site = umbraco.GetRequiredUmbracoContext().CleanedUmbracoUrl.GetLeftPart(UriPartial.Authority);
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Uri.TryCreate(site + encoded, UriKind.Absolute, out var address)
            ? DomainUtilities.SelectDomain(domains.GetAll(includeWildcards: false), address, defaultCulture: domains.DefaultCulture)
            : null;
    }

    /// <summary>The route by which Core's caches and redirects know the path: the id of the domain's document, then what follows the domain.</summary>
    public static string RouteOf(DomainAndUri domain, string path)
    {
        var prefix = domain.Uri.GetAbsolutePathDecoded().TrimEnd('/');
        var isBelow = path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
        return domain.ContentId + (isBelow ? path[prefix.Length..] : path).EnsureStartsWith('/');
    }
}
