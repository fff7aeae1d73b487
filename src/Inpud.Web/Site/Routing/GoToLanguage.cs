using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Headers;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Routing;

/// <summary>Sends whoever comes to the site's root to its home page in the language their browser likes best.</summary>
internal sealed class GoToLanguage(SiteLanguages languages, CatalogueSource catalogue, SiteAddresses addresses)
{
    public async Task RunAsync(HttpContext http)
    {
        var all = await languages.GetAsync();
        var home = catalogue.Current.Home;
        Culture[] offered = [.. all.All.Where(culture => home?.In(culture) is not null)];
        var otherwise = Array.IndexOf(offered, all.Main) >= 0 || offered.Length == 0 ? all.Main : offered[0];
        var chosen = ChooseLanguage.From(http.Request.Headers.AcceptLanguage!, offered, otherwise);

        SecurityHeaders.Write(http.Response.Headers);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Redirect(addresses.Of(chosen, "/"));
    }
}
