using Inpud.Cms.Preview;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Inpud.Cms.PublishedContent;

/// <summary>What Core's routing and services ask of "the current request"; outside a request it stands for the site's own address.</summary>
internal sealed class UmbracoContext(ICacheManager caches, Uri url, bool inPreviewMode, TimeProvider time) : IUmbracoContext
{
    public DateTime ObjectCreated { get; } = time.GetUtcNow().UtcDateTime;

    public Uri OriginalRequestUrl => url;

    public Uri CleanedUmbracoUrl => url;

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IPublishedElementCache Elements => caches.Elements;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => inPreviewMode;

    public void Dispose()
    {
        // It holds nothing.
    }
}

/// <summary>One context per request; one for the whole process where there is no request (jobs, verbs, tests).</summary>
internal sealed class UmbracoContextSource(
    IHttpContextAccessor http, ICacheManager caches, Umbraco.Cms.Core.Hosting.IHostingEnvironment hosting, TimeProvider time)
    : IUmbracoContextAccessor, IUmbracoContextFactory
{
    private static readonly object _key = new();
    private static readonly Uri _nowhere = new("http://localhost/");
    private UmbracoContext? _ambient;

    public bool TryGetUmbracoContext([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IUmbracoContext? umbracoContext)
    {
        umbracoContext = Current;
        return true;
    }

    public void Clear() => http.HttpContext?.Items.Remove(_key);

    public void Set(IUmbracoContext umbracoContext)
    {
        if (http.HttpContext is { } request)
        {
            request.Items[_key] = umbracoContext;
        }
    }

    public UmbracoContextReference EnsureUmbracoContext() => new(Current, false, this);

    private IUmbracoContext Current => http.HttpContext is { } request
        ? (IUmbracoContext)(request.Items[_key] ??= new UmbracoContext(caches, UrlOf(request), PreviewMode.IsIn(request), time))
        : _ambient ??= new UmbracoContext(caches, hosting.ApplicationMainUrl ?? _nowhere, inPreviewMode: false, time);

    /// <summary>The site's own address with the request's path: what a client writes into its Host header decides nothing.</summary>
    private Uri UrlOf(HttpContext request) => new(
        hosting.ApplicationMainUrl ?? _nowhere,
        UriHelper.BuildRelative(request.Request.PathBase, request.Request.Path, request.Request.QueryString));
}
