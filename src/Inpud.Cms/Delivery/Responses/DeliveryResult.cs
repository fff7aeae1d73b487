using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Inpud.Cms.Delivery.Responses;

/// <summary>200 with JSON and an ETag of its bytes; 304 without a body to whoever has these bytes already.</summary>
internal sealed class DeliveryResult<T>(T value) : IResult
{
    /// <exception cref="DeliveryRequestException">The value nests too deep to be written.</exception>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        using var json = new PooledBytes();
        Write(json);
        var tag = TagOf(json.Written.Span);
        response.Headers.ETag = tag;
        response.Headers.XContentTypeOptions = "nosniff";
        if (IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Written.Length;
        await response.Body.WriteAsync(json.Written, httpContext.RequestAborted);
    }

    private void Write(PooledBytes json)
    {
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions
        {
            Encoder = DeliveryJson.Options.Encoder, MaxDepth = DeliveryJson.MaxDepth, SkipValidation = true,
        });
        try
        {
            JsonSerializer.Serialize(writer, value, DeliveryJson.Options);
        }
        catch (JsonException problem) when (problem.InnerException is null)
        {
            throw new DeliveryRequestException("Too deep", $"The response would nest deeper than {DeliveryJson.MaxDepth} levels. Expand less.");
        }
    }

    private static string TagOf(ReadOnlySpan<byte> json)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, digest);
        return $"\"{Base64Url.EncodeToString(digest[..15])}\"";
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var known)
        && known.Any(x => x.Tag == "*" || x.Tag == tag);
}
