using Inpud.Cms.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Answers a request below the media URL: asks the gate first, then serves the file, or a rendition when the query asks
/// for one and the file is a picture.
/// </summary>
internal sealed class ServeMedia(
    IFileSystem files,
    MediaRoot root,
    IPublicMediaGate gate,
    ServeRendition renditions,
    IOptions<ImagingSettings> settings,
    IOptions<ImagingLimits> limits,
    ImagingKey key)
{
    public async Task<IResult> RunAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var path = PathBelowRoot(http.Request.Path);
        if (path is null)
        {
            return NoSuchFile(http);
        }

        return await gate.DecideAsync($"{root.Url}/{path}", http.RequestAborted) switch
        {
            MediaAccess.Public => await ServeAsync(http, path, personal: false),
            MediaAccess.Personal => await ServeAsync(http, path, personal: true),
            MediaAccess.NotFound => NoSuchFile(http),
            MediaAccess.Gone => Gone(http),
        };
    }

    private string? PathBelowRoot(PathString requested)
    {
        var path = requested.Value ?? "";
        if (!path.StartsWith(root.Url + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var below = path[(root.Url.Length + 1)..];
        return below.Length > 0 && MediaPath.IsSafe(below) ? below : null;
    }

    private async Task<IResult> ServeAsync(HttpContext http, string path, bool personal)
    {
        if (!Exists(path))
        {
            return NoSuchFile(http);
        }

        var caching = new MediaCaching(settings.Value.Cache.BrowserMaxAge, personal);
        var query = http.Request.Query;
        if (query.Count == 0 || !(SourceFormats.IsRaster(path) || SourceFormats.IsSvg(path)))
        {
            return ServeOriginal.Run(http, files, path, caching);
        }

        var resize = settings.Value.Resize;
        var (commands, problems) = ReadImageCommands.From(query, resize.MaxWidth, resize.MaxHeight);
        if (problems.Count > 0)
        {
            return Malformed(http, problems);
        }

        // A drawing fits every size as it is; it is only turned into pixels for those who name a format.
        var work = commands.AskForWork && (SourceFormats.IsRaster(path) || commands.Format is not null);
        if (!work)
        {
            return ServeOriginal.Run(http, files, path, caching);
        }

        return Permitted(http.Request, commands) ? await renditions.RunAsync(http, path, commands, caching) : NotPermitted(http);
    }

    /// <summary>Signed, or small enough a choice to need no signature; with a configured secret always signed.</summary>
    private bool Permitted(HttpRequest request, ImageCommands commands) =>
        (!key.Configured && !request.Query.ContainsKey(ImageSignature.Command) && ListedSizes.Allow(commands, limits.Value))
        || ImageSignature.IsRight(request, key.Secret);

    private bool Exists(string path)
    {
        try
        {
            return files.FileExists(path);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IResult NoSuchFile(HttpContext http) =>
        MediaProblem.Of(http, StatusCodes.Status404NotFound, "Not found", "There is no such file.");

    private static IResult Gone(HttpContext http) =>
        MediaProblem.Of(http, StatusCodes.Status410Gone, "Withdrawn", "This file was withdrawn.");

    private static IResult NotPermitted(HttpContext http) => MediaProblem.Of(
        http,
        StatusCodes.Status400BadRequest,
        "Not a listed size",
        "This rendition needs a signature in 'hmac', or one of the widths and ratios that the site lists.");

    private static ValidationProblem Malformed(HttpContext http, IDictionary<string, string[]> problems)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ValidationProblem(problems, title: "The image commands cannot be understood");
    }
}

/// <summary>Problems of media requests; none of them is to be cached, for what is not public now may be soon.</summary>
internal static class MediaProblem
{
    public static IResult Of(HttpContext http, int status, string title, string detail)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(detail, statusCode: status, title: title);
    }
}

/// <summary>How long a browser may keep an answer.</summary>
internal sealed record MediaCaching(TimeSpan BrowserMaxAge, bool Personal)
{
    /// <summary>
    /// A URL with <c>v</c> or <c>rnd</c> changes when its file does, so it need not be asked for again; any other is
    /// revalidated once it is old.
    /// </summary>
    public string For(HttpRequest request)
    {
        if (Personal)
        {
            return "private, no-store";
        }

        var versioned = request.Query.ContainsKey("v") || request.Query.ContainsKey("rnd");
        return $"public, max-age={(long)BrowserMaxAge.TotalSeconds}, {(versioned ? "immutable" : "must-revalidate")}";
    }
}
