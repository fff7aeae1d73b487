using System.Text;
using Inpud.Cms.Delivery.Requests;
using Inpud.Cms.ResponseCache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Delivery.Caching;

/// <summary>
/// Which responses ASP.NET Core's output cache may keep, under which key and tags. It keeps none unless
/// <c>Umbraco:CMS:DeliveryApi:OutputCache:Enabled</c> says so, none of a preview and none that needs a key. What a client can
/// make up – hosts, languages, unknown parameters – makes no key of its own. It knows the API by its address, not by its endpoints,
/// so that the cache may stand before routing: a kept response costs neither that nor anything else behind it.
/// </summary>
internal sealed class DeliveryCachePolicy : IOutputCachePolicy
{
    private static readonly object _mine = new();
    private static readonly PathString _content = new(DeliveryEndpoints.Root + "/content");
    private static readonly PathString _media = new(DeliveryEndpoints.Root + "/media");
    private static readonly string[] _parameters = ["fetch", "filter", "sort", "skip", "take", "expand", "fields", "id"];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isMedia = http.Request.Path.StartsWithSegments(_media, StringComparison.OrdinalIgnoreCase);
        if (!isMedia && !http.Request.Path.StartsWithSegments(_content, StringComparison.OrdinalIgnoreCase))
        {
            return ValueTask.CompletedTask;
        }

        var settings = http.RequestServices.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue;
        var duration = isMedia ? settings.OutputCache.MediaDuration : settings.OutputCache.ContentDuration;
        if (duration <= TimeSpan.Zero || !MayKeep(http, settings, isMedia))
        {
            return ValueTask.CompletedTask;
        }

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = duration;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = default;
        context.CacheVaryByRules.VaryByValues["query"] = QueryOf(http.Request);
        context.CacheVaryByRules.VaryByValues["language"] = LanguageOf(http);
        context.CacheVaryByRules.VaryByValues["start"] = http.Request.Headers[Constants.DeliveryApi.HeaderNames.StartItem].ToString();
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http.Request);
        context.Tags.Add(http.RequestServices.GetRequiredService<KeptResponses>().Moment);
        http.Items[_mine] = _mine;
        return ValueTask.CompletedTask;
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

        var services = http.RequestServices;
        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        var tags = services.GetRequiredService<DeliveryResponseTags>();
        context.Tags.Add(Constants.DeliveryApi.OutputCache.AllTag);
        context.Tags.Add(http.Request.Path.StartsWithSegments(_media, StringComparison.OrdinalIgnoreCase) ? Constants.DeliveryApi.OutputCache.AllMediaTag : Constants.DeliveryApi.OutputCache.AllContentTag);
        context.Tags.UnionWith(tags.Tags);
        context.Tags.UnionWith(AncestorsOf(tags.Contents, services.GetRequiredService<IDocumentNavigationQueryService>()));
        return ValueTask.CompletedTask;
    }

    private static bool MayKeep(HttpContext http, DeliveryApiSettings settings, bool isMedia) =>
        settings is { Enabled: true, PublicAccess: true, OutputCache.Enabled: true }
        && (!isMedia || settings.Media is { Enabled: true, PublicAccess: true })
        && HttpMethods.IsGet(http.Request.Method)
        && http.Request.Headers[Constants.DeliveryApi.HeaderNames.AcceptSegment].Count == 0
        && !http.RequestServices.GetRequiredService<IRequestPreviewService>().IsPreview();

    /// <summary>The known parameters in the order in which they are given: the order of sort options and ids counts.</summary>
    private static string QueryOf(HttpRequest request)
    {
        var query = new StringBuilder();
        foreach (var parameter in _parameters)
        {
            foreach (var value in request.Query[parameter])
            {
                query.Append(parameter).Append('=').Append(Uri.EscapeDataString(value ?? "")).Append('&');
            }
        }

        return query.ToString();
    }

    /// <summary>All languages that the site does not have show the same.</summary>
    private static string LanguageOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IRequestCultureService>().GetRequestedCulture() is { } asked
            ? http.RequestServices.GetRequiredService<DeliveryLanguages>().Find(asked) ?? "?"
            : "";

    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }

    private static IEnumerable<string> AncestorsOf(IEnumerable<Guid> contents, IDocumentNavigationQueryService navigation) => contents
        .SelectMany(x => navigation.TryGetAncestorsKeys(x, out var ancestors) ? ancestors : [])
        .Distinct()
        .Select(x => Constants.DeliveryApi.OutputCache.AncestorTagPrefix + x);
}
