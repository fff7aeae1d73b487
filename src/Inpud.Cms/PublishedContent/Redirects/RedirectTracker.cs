using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent.Redirects;

/// <summary>
/// Leaves a redirect at every address that a rename or a move takes from a published document and from what is published
/// below it, in each language by itself. The first old route that is stored for a document counts. What lies below a
/// document needs none of its own: it has kept the part of its route that follows the document's.
/// </summary>
internal sealed class RedirectTracker(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IRedirectUrlService redirects,
    ILanguageService languages,
    ICoreScopeProvider scopes) : IRedirectTracker
{
    private const string NoRoute = "#";

    public void StoreOldRoute(IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes)
    {
        foreach (var culture in entity.HasIdentity && entity.Published && !entity.Trashed ? CulturesOf(entity) : [])
        {
            if (RouteOf(entity.Key, culture) is { } route)
            {
                oldRoutes.TryAdd((entity.Id, culture), (entity.Key, route));
            }
        }
    }

    public void StoreOldRoute(
        IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes, bool isMove) =>
        StoreOldRoute(entity, oldRoutes);

    public void CreateRedirects(IDictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes)
    {
        var changed = oldRoutes
            .Select(x => (Key: x.Value.ContentKey, x.Key.Culture, Old: x.Value.OldRoute, New: RouteOf(x.Value.ContentKey, x.Key.Culture)))
            .Where(x => x.New is not null && !string.Equals(x.Old, x.New, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        var remembered = oldRoutes.Select(x => (x.Value.ContentKey, x.Key.Culture)).ToHashSet();
        using var scope = scopes.CreateCoreScope();
        foreach (var (key, culture, old, now) in changed)
        {
            Leave(key, culture, old, now!);
            foreach (var (below, tail, route) in Below(key, culture, now!, remembered))
            {
                Leave(below, culture, old + tail, route);
            }
        }

        scope.Complete();
    }

    /// <summary>Shared texts have one route in all languages: that of the default language.</summary>
    private static IEnumerable<string> CulturesOf(IContent entity) => entity.ContentType.VariesByCulture() ? entity.PublishedCultures : [""];

    private string? RouteOf(Guid key, string culture)
    {
        var route = urls.GetLegacyRouteFormat(key, culture.Length > 0 ? culture : languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(), isDraft: false);
        return string.Equals(route, NoRoute, StringComparison.Ordinal) ? null : route.TrimEnd('/');
    }

    /// <summary>What is published below an item in the same language, with the part of its route that follows the item's.</summary>
    private IEnumerable<(Guid Key, string Tail, string Route)> Below(
        Guid key, string culture, string route, HashSet<(Guid Key, string Culture)> remembered)
    {
        var prefix = route + "/";
        return navigation.TryGetDescendantsKeys(key, out var descendants)
            ? descendants.Where(x => NearestOf(x, culture, remembered) == key).Select(x => (Key: x, Route: RouteOf(x, culture)))
                .Where(x => x.Route?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true)
                .Select(x => (x.Key, x.Route![route.Length..], x.Route!))
            : [];
    }

    /// <summary>The item itself or the nearest one above it of which an old route is known.</summary>
    private Guid NearestOf(Guid key, string culture, HashSet<(Guid Key, string Culture)> remembered) =>
        navigation.TryGetAncestorsOrSelfKeys(key, out var upwards) ? upwards.FirstOrDefault(x => remembered.Contains((x, culture))) : Guid.Empty;

    private void Leave(Guid key, string culture, string old, string now)
    {
        redirects.RegisterWithStatus(old, key, culture);
        foreach (var circle in redirects.GetContentRedirectUrls(key).Where(x => IsAt(x, culture, now)).ToArray())
        {
            // The document is back at an address that it had left.
            redirects.DeleteWithStatus(circle);
        }
    }

    private static bool IsAt(IRedirectUrl redirect, string culture, string route) =>
        string.Equals(redirect.Url, route, StringComparison.OrdinalIgnoreCase)
        && string.Equals(redirect.Culture ?? "", culture, StringComparison.OrdinalIgnoreCase);
}
