using Inpud.Cms.ResponseCache;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Preview;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Searching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;

namespace Inpud.Web.Hosting;

/// <summary>Setting <c>Inpud:PageCache</c>.</summary>
public sealed class PageCacheSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:PageCache";

    /// <summary>Whether finished pages are kept. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Range: more than zero. Default: an hour. How long a finished page is kept if nothing changes before.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);
}

/// <summary>
/// Which pages ASP.NET Core's output cache keeps, under which key and tags. A page depends on its path, on the parameters that
/// lists know, and on the compression; on the language of the browser only at <c>/</c>, which is not kept. What else a client
/// can make up – hosts, cookies, unknown parameters – makes no key of its own.
/// </summary>
internal sealed class PageCachePolicy : IOutputCachePolicy
{
    private static readonly object _mine = new();
    private static readonly string[] _parameters = [.. ListRequest.Parameters];

    /// <summary>
    /// Whether a page of the site may stand at the address. At <c>/</c> there is none: it leads on to a language. What is a draft to
    /// some is never kept for anybody, nor what somebody searched for.
    /// </summary>
    private static bool IsPage(HttpContext http) =>
        http.Request.Path.Value is { Length: > 1 } path && !Site.Routing.SiteRoutes.BelongsToOthers(path) && !SearchPage.IsAt(path) && DraftAddress.KeyIn(path) is null;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var settings = http.RequestServices.GetRequiredService<IOptionsMonitor<PageCacheSettings>>().CurrentValue;
        if (!settings.Enabled || !IsPage(http) || !HttpMethods.IsGet(http.Request.Method))
        {
            return ValueTask.CompletedTask;
        }

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = settings.Duration;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = _parameters;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http.Request);
        context.Tags.Add(http.RequestServices.GetRequiredService<KeptResponses>().Moment);
        http.Items[_mine] = _mine;
        MarkPage(http);
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// One entity tag for as long as the page is kept: whoever comes back before it changes is answered 304 from the cache. It is
    /// given before the page is made, since the cache takes the headers as they are at the first byte; a page from the cache
    /// brings its own. What turns out not to be a page loses it again.
    /// </summary>
    private static void MarkPage(HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var mark = $"W/\"{Guid.CreateVersion7(now):N}\"";
        http.Response.Headers.ETag = mark;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.OnStarting(() =>
        {
            var isPage = http.Response.StatusCode == StatusCodes.Status304NotModified
                || (http.Response.StatusCode == StatusCodes.Status200OK && (http.Features.Get<IPageTags>() is not null || http.Response.Headers.ETag != mark));
            if (!isPage)
            {
                http.Response.Headers.ETag = default;
            }

            return Task.CompletedTask;
        });
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!http.Items.ContainsKey(_mine))
        {
            // Another part's response, about which its own policy decides.
            return ValueTask.CompletedTask;
        }

        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Features.Get<IPageTags>() is not { } tags)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        context.Tags.Add(Constants.DeliveryApi.OutputCache.AllTag);
        context.Tags.UnionWith(tags.Tags);
        return ValueTask.CompletedTask;
    }

    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
