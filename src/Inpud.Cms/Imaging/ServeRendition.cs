using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Imaging;

/// <summary>Serves a rendition from the cache, or has it made first. WebP goes to browsers that say they accept it, unless a format is named.</summary>
internal sealed class ServeRendition(IFileSystem files, RenditionCache cache, MakeRendition make)
{
    public async Task<IResult> RunAsync(HttpContext http, string path, ImageCommands commands, MediaCaching caching)
    {
        if (commands.Format is null)
        {
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        }

        var format = commands.Format ?? (AcceptsWebP(http.Request) ? RenditionFormat.WebP : SourceFormats.Natural(path));
        var key = new RenditionKey(path, files.GetLastModified(path), files.GetSize(path), commands, format);
        if (cache.Open(key) is { } ready)
        {
            return Serve(http, ready, key, caching);
        }

        var outcome = await make.RunAsync(key, http.RequestAborted);
        return outcome switch
        {
            RenditionOutcome.Made => cache.Open(key) is { } made ? Serve(http, made, key, caching) : Busy(http),
            RenditionOutcome.Busy => Busy(http),
            RenditionOutcome.Missing => MediaProblem.Of(http, StatusCodes.Status404NotFound, "Not found", "There is no such file."),
            RenditionOutcome.Unreadable => MediaProblem.Of(
                http, StatusCodes.Status422UnprocessableEntity, "The picture cannot be read", "The original is damaged or of a kind that cannot be decoded."),
            RenditionOutcome.TooManyPixels or RenditionOutcome.TooManyBytes => MediaProblem.Of(
                http, StatusCodes.Status422UnprocessableEntity, "The picture is too large", "The original is larger than renditions are made of."),
        };
    }

    private static FileStreamHttpResult Serve(HttpContext http, FileStream rendition, RenditionKey key, MediaCaching caching)
    {
        http.Response.Headers.CacheControl = caching.For(http.Request);
        var tag = new EntityTagHeaderValue($"\"{key.Hash()[..32]}\"");
        return TypedResults.Stream(rendition, key.Format.ContentType(), lastModified: key.Changed, entityTag: tag);
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return MediaProblem.Of(http, StatusCodes.Status503ServiceUnavailable, "Busy", "Too many renditions are being made. Try again in a few seconds.");
    }

    private static bool AcceptsWebP(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("image/webp", StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);
}
