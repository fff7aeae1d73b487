using Inpud.Content.Network.Imports.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Inpud.Web.Desk.Imports;

/// <summary>
/// Reads an uploaded table from the request itself. The framework's form reading lays larger files down in a temporary file, where
/// names of contacts would lie unsealed; here they never leave the memory.
/// </summary>
internal sealed class ReadUpload(IAntiforgery antiforgery)
{
    private const int FieldBytes = 8 * 1024;
    private const int OtherBytes = 64 * 1024;

    /// <summary>What was sent; its file is null where it is too large or missing. Null: it is no form of ours.</summary>
    public async Task<Upload?> RunAsync(HttpContext http)
    {
        var request = http.Request;
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary))
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var upload = await ReadAsync(new MultipartReader(boundary, request.Body), http.RequestAborted);
        request.Headers["RequestVerificationToken"] = upload.Token;
        return await antiforgery.IsRequestValidAsync(http) ? upload : null;
    }

    private static async Task<Upload> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var upload = new Upload("", "", null, IsTooLarge: false);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var head) ? HeaderUtilities.RemoveQuotes(head.Name).Value : null;
            var bytes = await BytesAsync(section.Body, name == "File" ? TableLimits.Bytes : FieldBytes, cancellationToken);
            upload = (name, bytes) switch
            {
                ("File", { Length: > 0 }) => upload with { File = bytes },
                (_, null) => upload with { IsTooLarge = true },
                ("Kind", _) => upload with { Kind = System.Text.Encoding.UTF8.GetString(bytes) },
                ("__RequestVerificationToken", _) => upload with { Token = System.Text.Encoding.UTF8.GetString(bytes) },
                _ => upload,
            };
            if (upload.IsTooLarge)
            {
                return upload;
            }
        }

        return upload;
    }

    /// <summary>Null: more than the limit. What follows is not read.</summary>
    private static async Task<byte[]?> BytesAsync(Stream body, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[OtherBytes];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}

/// <summary>What somebody sent.</summary>
internal sealed record Upload(string Token, string Kind, byte[]? File, bool IsTooLarge);
