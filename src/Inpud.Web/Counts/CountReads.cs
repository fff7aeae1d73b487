using System.Buffers;
using Inpud.Web.Site.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Web.Counts;

/// <summary>
/// Notes that a page or a file was given to a reader, kept page or not: its address and the week, nothing of the reader. Pages count when
/// they are shown, so also when the browser asks and hears that its own is still good (304); files when their first byte is sent. Neither
/// counts for HEAD, for what a browser fetches in advance, for pictures made smaller, for those who are signed in, and for whoever calls
/// itself a robot.
/// </summary>
internal sealed class CountReads(RequestDelegate next, Tally tally, IOptions<CountSettings> settings, IOptions<SecuritySettings> security, TimeProvider time)
{
    private const string Media = "/media";

    /// <summary>All of them are looked for in one pass: this is asked at every page.</summary>
    private static readonly SearchValues<string> _robots = SearchValues.Create(
        ["bot", "crawl", "spider", "slurp", "fetch", "monitor", "preview", "curl", "wget", "python", "headless"], StringComparison.OrdinalIgnoreCase);

    private readonly bool _isOn = settings.Value.Enabled;
    private readonly string _signedIn = security.Value.AuthCookieName + "=";

    public Task InvokeAsync(HttpContext http) => _isOn && HttpMethods.IsGet(http.Request.Method) ? CountAsync(http) : next(http);

    private async Task CountAsync(HttpContext http)
    {
        var path = http.Request.Path;
        await next(http);
        var isFile = path.StartsWithSegments(Media, StringComparison.OrdinalIgnoreCase);
        if ((isFile ? IsTaken(http) : IsShown(http, path)) && IsReader(http.Request.Headers))
        {
            tally.Add(path.Value!, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
    }

    private static bool IsShown(HttpContext http, PathString path) =>
        http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && path.Value is { Length: > 1 } text && !SiteRoutes.BelongsToOthers(text);

    private static bool IsTaken(HttpContext http) => !http.Request.QueryString.HasValue && http.Response.StatusCode switch
    {
        StatusCodes.Status200OK => true,
        StatusCodes.Status206PartialContent => http.Response.Headers.ContentRange.ToString().StartsWith("bytes 0-", StringComparison.Ordinal),
        _ => false,
    };

    private bool IsReader(IHeaderDictionary headers) =>
        !headers.ContainsKey("Sec-Purpose") && !headers.ContainsKey("Purpose") && !IsRobot(headers.UserAgent.ToString())
        && !headers[HeaderNames.Cookie].ToString().Contains(_signedIn, StringComparison.Ordinal);

    private static bool IsRobot(string agent) => agent.Length == 0 || agent.AsSpan().ContainsAny(_robots);
}
