using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Wording;

namespace Inpud.Web.Networks;

/// <summary>The site as a network sees it: in its link's language; where there is no link, in the one that the browser likes best.</summary>
internal sealed class ReadAsNetwork(SiteLanguages languages, SiteWords words, CatalogueSource catalogue, SiteAddresses addresses, TimeProvider time)
{
    public async Task<Reader> InAsync(HttpContext http, string? language)
    {
        var all = await languages.GetAsync();
        var culture = all.InAddress(language ?? "") ?? ChooseLanguage.From(http.Request.Headers.AcceptLanguage!, all.All, all.Main);
        var reader = new Reader(culture, await words.InAsync(culture), all, catalogue.Current, addresses, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        http.Response.Headers.ContentLanguage = culture.Name;
        return reader;
    }
}
