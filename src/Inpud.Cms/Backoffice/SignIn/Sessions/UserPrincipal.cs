using System.Globalization;
using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Backoffice.SignIn.Sessions;

/// <summary>What the cookie says of a user: ids and stamps, no name and no address.</summary>
internal static class UserPrincipal
{
    public static ClaimsPrincipal Of(IUser user, Guid session, string scheme = BackOfficeSignIn.Scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Sid, user.Key.ToString("D")),
            // Core asks for the key under this name.
            new Claim(Constants.Security.OpenIdDictSubClaimType, user.Key.ToString("D")),
            new Claim(Constants.Security.SecurityStampClaimType, user.SecurityStamp ?? ""),
            new Claim(Constants.Security.SessionIdClaimType, session.ToString("D")),
        ],
        scheme));

    public static Guid? KeyOf(ClaimsPrincipal principal) => GuidOf(principal, ClaimTypes.Sid);

    public static Guid? SessionOf(ClaimsPrincipal principal) => GuidOf(principal, Constants.Security.SessionIdClaimType);

    public static string? StampOf(ClaimsPrincipal principal) => principal.FindFirstValue(Constants.Security.SecurityStampClaimType);

    private static Guid? GuidOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var value) ? value : null;
}
