using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>The names under which other parts of the program ask for a signed-in user.</summary>
public static class BackOfficeSignIn
{
    /// <summary>The authentication scheme of the back office's cookie.</summary>
    public const string Scheme = Constants.Security.BackOfficeAuthenticationType;

    /// <summary>The authorization policy that lets any signed-in user pass. It is the default policy as well.</summary>
    public const string Policy = "Inpud.Cms.SignedIn";

    /// <summary>Where the API of sign-in is.</summary>
    public const string ApiPath = "/umbraco/management/api/v1/security/back-office";

    /// <summary>Where the page to sign in is.</summary>
    public const string PagePath = "/umbraco/login";

    /// <summary>The cookie between password and second factor.</summary>
    internal const string SecondFactorScheme = Constants.Security.BackOfficeTwoFactorAuthenticationType;

    /// <summary>
    /// Addresses where somebody may be signed in: the back office, its API, and the host's own areas. Readers' pages, the Delivery API and the client's
    /// files, which browsers keep, look at no cookie and set none.
    /// </summary>
    internal static bool Concerns(HttpRequest request) =>
        IsBackOffice(request) || request.HttpContext.RequestServices.GetRequiredService<IOptions<SignedInAreas>>().Value.Include(request.Path);

    private static bool IsBackOffice(HttpRequest request) =>
        request.Path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/umbraco/delivery", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/umbraco/backoffice", StringComparison.OrdinalIgnoreCase);
}
