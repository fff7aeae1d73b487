using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Responses;

/// <summary>A page of results.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of this page.</param>
public sealed record PagedViewModel<T>(long Total, IReadOnlyList<T> Items);

/// <summary>The API's answers, each in one form.</summary>
internal static class Answers
{
    public static IResult Ok<T>(T value) => new DeliveryResult<T>(value);

    public static IResult NotFound() => Problem(StatusCodes.Status404NotFound, "Not Found", null);

    public static IResult Unauthorized() => Problem(StatusCodes.Status401Unauthorized, "Unauthorized", null);

    public static IResult BadRequest(string title, string detail) => Problem(StatusCodes.Status400BadRequest, title, detail);

    /// <summary>Where the item is now, with the item at the root that it is below. Paths are percent-encoded, as headers must be.</summary>
    public static IResult MovedTo(IApiContentRoute route, HttpResponse response)
    {
        response.Headers["Location-Start-Item-Path"] = Encode(route.StartItem.Path);
        response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        return Results.Redirect(Encode(route.Path), permanent: true);
    }

    /// <summary>Why the member may not see the item; null if there is nothing against it.</summary>
    public static async Task<IResult?> RefusalAsync(this IRequestMemberAccessService members, IPublishedContent content) =>
        await members.MemberHasAccessToAsync(content) switch
        {
            PublicAccessStatus.AccessAccepted => null,
            PublicAccessStatus.AccessDenied => Problem(StatusCodes.Status403Forbidden, "Forbidden", null),
            PublicAccessStatus.NotLoggedIn or PublicAccessStatus.NotApproved or PublicAccessStatus.LockedOut => Unauthorized(),
        };

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static IResult Problem(int status, string title, string? detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
