using Inpud.Cms.Delivery.Responses;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Delivery.ContentItems;

/// <summary><c>GET content/item/{path}</c>; no path is the path <c>/</c>.</summary>
internal sealed class ContentByPath(
    IApiContentPathResolver paths,
    IApiPublishedContentCache contents,
    IApiContentResponseBuilder responses,
    IRequestRedirectService redirects,
    IRequestPreviewService preview,
    IRequestMemberAccessService members)
{
    private const string PreviewPrefix = "/" + Constants.DeliveryApi.Routing.PreviewContentPathPrefix;

    public static Task<IResult> GetAsync(string? path, HttpContext http, ContentByPath endpoint) => endpoint.AnswerAsync(Decode(path), http.Response);

    /// <summary>Generated clients encode the slashes of a path, which the server leaves encoded.</summary>
    internal static string Decode(string? path)
    {
        var decoded = path?.Contains("%2F", StringComparison.OrdinalIgnoreCase) == true ? Uri.UnescapeDataString(path) : path ?? "";
        return decoded.StartsWith('/') ? decoded : "/" + decoded;
    }

    private async Task<IResult> AnswerAsync(string path, HttpResponse response)
    {
        var content = path.StartsWith(PreviewPrefix, StringComparison.Ordinal) ? Draft(path) : paths.ResolveContentPath(path);
        if (content is not null)
        {
            return await members.RefusalAsync(content) ?? (responses.Build(content) is { } item ? Answers.Ok(item) : Answers.NotFound());
        }

        return redirects.GetRedirectRoute(path) is { } route ? Answers.MovedTo(route, response) : Answers.NotFound();
    }

    /// <summary>What was never published has no path but this one, which only previews know.</summary>
    private IPublishedContent? Draft(string path) =>
        preview.IsPreview() && Guid.TryParse(path.AsSpan(PreviewPrefix.Length).TrimEnd('/'), out var id) ? contents.GetById(id) : null;
}
