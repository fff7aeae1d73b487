using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Inpud.Cms.Management.Redirects;

/// <summary>A redirect with both addresses as readers write them.</summary>
internal sealed class PresentRedirect(IPublishedUrlProvider urls, IUmbracoContextFactory contexts)
{
    public RedirectUrlResponseModel Of(IRedirectUrl redirect)
    {
        using var context = contexts.EnsureUmbracoContext();
        return new RedirectUrlResponseModel(
            redirect.Key, urls.GetUrlFromRoute(redirect.ContentId, redirect.Url, redirect.Culture),
            urls.GetUrl(redirect.ContentKey, UrlMode.Default, redirect.Culture), redirect.CreateDateUtc,
            new ReferenceByIdModel(redirect.ContentKey), redirect.Culture);
    }
}
