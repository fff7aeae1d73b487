using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Inpud.Cms.Backoffice.Serving;

/// <summary>A file kept in memory as it goes over the wire: packed with Brotli, if that pays.</summary>
/// <param name="Bytes">As stored.</param>
/// <param name="IsPacked">Whether the bytes are packed with Brotli.</param>
/// <param name="ContentType">Media type, with character set where it has one.</param>
/// <param name="Tag">Of the content; weak, since packed and unpacked share it.</param>
internal sealed record StoredFile(byte[] Bytes, bool IsPacked, string ContentType, EntityTagHeaderValue Tag)
{
    /// <summary>For files whose name or path changes with their content.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For files that stay where they are: kept, but asked for again.</summary>
    public const string AskAgain = "no-cache";

    private static readonly FileExtensionContentTypeProvider _types = new();

    public static StoredFile From(string name, byte[] bytes, bool isPacked) =>
        new(bytes, isPacked, ContentTypeOf(name), new EntityTagHeaderValue($"\"{HashOf(bytes)}\"", isWeak: true));

    /// <summary>Packs the bytes as well as Brotli can; for what is made once.</summary>
    public static StoredFile Pack(string name, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return From(name, packed.ToArray(), isPacked: true);
    }

    /// <summary>16 hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    /// <summary>Answers with the file, or 304. A client that does not take Brotli gets it unpacked.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caching"><see cref="ForEver"/> or <see cref="AskAgain"/>.</param>
    public IResult Serve(HttpContext http, string caching)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!IsPacked)
        {
            return TypedResults.Bytes(Bytes, ContentType, entityTag: Tag);
        }

        headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesBrotli(http.Request))
        {
            return TypedResults.Bytes(Unpack(), ContentType, entityTag: Tag);
        }

        headers.ContentEncoding = "br";
        return TypedResults.Bytes(Bytes, ContentType, entityTag: Tag);
    }

    public byte[] Unpack()
    {
        using var brotli = new BrotliStream(new MemoryStream(Bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>Whether files of that name are served at all; <c>application/octet-stream</c> is nothing a page can use.</summary>
    public static bool HasType(string name) => _types.TryGetContentType(name, out _);

    private static string ContentTypeOf(string name)
    {
        var type = _types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private static bool TakesBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(x => x.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && x.Quality is not 0);
}
