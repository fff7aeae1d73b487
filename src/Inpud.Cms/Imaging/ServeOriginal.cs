using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Imaging;

/// <summary>Serves a media file as it is, whole or in ranges, with an ETag of its date and length.</summary>
internal static class ServeOriginal
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(
        new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
    {
        [".avif"] = "image/avif",
        [".heic"] = "image/heic",
        [".heif"] = "image/heif",
        [".webp"] = "image/webp",
        [".epub"] = "application/epub+zip",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".srt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    });

    public static IResult Run(HttpContext http, IFileSystem files, string path, MediaCaching caching)
    {
        var changed = files.GetLastModified(path);
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        var headers = http.Response.Headers;
        headers.CacheControl = caching.For(http.Request);
        if (CanRunScript(type))
        {
            // Such a file opened on its own would otherwise be a page of this site, with its cookies.
            headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        }

        if (!IsShown(type))
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Path.GetFileName(path));
            headers.ContentDisposition = disposition.ToString();
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{changed.UtcTicks:x}-{files.GetSize(path):x}\"");
        return TypedResults.Stream(
            files.OpenFile(path), type, lastModified: changed, entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
    }

    /// <summary>What browsers show by themselves, and safely. Anything else is for keeping, not for opening as a page of this site.</summary>
    private static bool IsShown(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("text/plain", StringComparison.Ordinal)
        || type.StartsWith("text/vtt", StringComparison.Ordinal) || type is "application/pdf";

    private static bool CanRunScript(string type) =>
        type.Contains("svg", StringComparison.Ordinal) || type.Contains("html", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal);
}
