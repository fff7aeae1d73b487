using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Site.Assets;

/// <summary>
/// The style sheets and the icon, which are part of the program, kept compressed in memory. Their names change with what is in them, so a browser that has one never
/// asks again.
/// </summary>
internal sealed class SiteAssets
{
    private readonly Lazy<Asset> styles = new(() => Asset.From("site.css", "text/css; charset=utf-8"));
    private readonly Lazy<Asset> desk = new(() => Asset.From("desk.css", "text/css; charset=utf-8"));
    private readonly Lazy<Asset> keep = new(() => Asset.From("desk-keep.js", "text/javascript; charset=utf-8"));
    private readonly Lazy<Asset> count = new(() => Asset.From("desk-count.js", "text/javascript; charset=utf-8"));
    private readonly Lazy<Asset> offer = new(() => Asset.From("desk-offer.js", "text/javascript; charset=utf-8"));
    private readonly Lazy<Asset> icon = new(() => Asset.From("icon.svg", "image/svg+xml"));

    public string StylesAddress => styles.Value.Address;

    /// <summary>The sheet of the desks.</summary>
    public string DeskStylesAddress => desk.Value.Address;

    /// <summary>The module that keeps what was typed at the desks.</summary>
    public string DeskKeepAddress => keep.Value.Address;

    /// <summary>The module that counts a segment while it is changed.</summary>
    public string DeskCountAddress => count.Value.Address;

    /// <summary>The module that offers the lines of an item's plan once the item is chosen.</summary>
    public string DeskOfferAddress => offer.Value.Address;

    public string IconAddress => icon.Value.Address;

    /// <summary>Answers with the asset of that name; 404 for one whose content is another now.</summary>
    public async Task ServeAsync(HttpContext http, string name)
    {
        var asset = new[] { styles.Value, icon.Value, desk.Value, keep.Value, count.Value, offer.Value }.FirstOrDefault(one => one.Address.EndsWith("/" + name, StringComparison.Ordinal));
        if (asset is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (bytes, encoding) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (asset.Brotli, "br")
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (asset.Gzip, "gzip")
            : (asset.Bytes, null);
        var response = http.Response;
        response.ContentType = asset.ContentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }

    private sealed record Asset(string Address, string ContentType, byte[] Bytes, byte[] Brotli, byte[] Gzip)
    {
        public static Asset From(string name, string contentType)
        {
            using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The program was built without {name}.");
            using var content = new MemoryStream();
            stream.CopyTo(content);
            var bytes = content.ToArray();
            var hash = WebEncoders.Base64UrlEncode(SHA256.HashData(bytes), 0, 9);
            return new Asset(
                $"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}",
                contentType,
                bytes,
                Compressed(bytes, output => new BrotliStream(output, CompressionLevel.SmallestSize)),
                Compressed(bytes, output => new GZipStream(output, CompressionLevel.SmallestSize)));
        }

        private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> with)
        {
            using var output = new MemoryStream();
            using (var compressing = with(output))
            {
                compressing.Write(bytes);
            }

            return output.ToArray();
        }
    }
}
