namespace Inpud.Web.Site.Routing;

/// <summary>Lets an address pass that does not belong to another part. Without it, the site would be asked for a page at each of theirs.</summary>
internal sealed class PageOfSite : IRouteConstraint
{
    /// <summary>How a route names it.</summary>
    public const string Name = "pageOfSite";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is null || !SiteRoutes.BelongsToOthers(httpContext.Request.Path.Value);
}
