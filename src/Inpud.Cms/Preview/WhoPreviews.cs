using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Inpud.Cms.Preview;

/// <summary>
/// Decides who sees a draft on the site: somebody who pressed "preview" in the back office, is signed in there still, and may read
/// the document there.
/// </summary>
public sealed class WhoPreviews(IPreviewTokenGenerator tokens, IUserService users, IContentPermissionService permissions)
{
    /// <summary>Whether the request's sender sees this document's draft. If so, the whole request is in preview.</summary>
    public async Task<bool> MayAsync(HttpContext http, Guid document)
    {
        // Readers have no such cookie: they cost nothing.
        if (http.Request.Cookies[Constants.Web.PreviewCookieName] is not { Length: > 0 } token
            || await tokens.VerifyAsync(token) is not { Success: true, Result: { } key }
            || await SignedInAsync(http) is not { } user
            || !string.Equals(user.FindFirstValue(ClaimTypes.Sid), key.ToString("D"), StringComparison.OrdinalIgnoreCase)
            || !await MayReadAsync(key, document))
        {
            return false;
        }

        PreviewMode.Enter(http, user);
        return true;
    }

    /// <summary>Readers' addresses look at no cookie of the back office but here.</summary>
    private static async Task<ClaimsPrincipal?> SignedInAsync(HttpContext http) =>
        (await http.AuthenticateAsync(Constants.Security.BackOfficeAuthenticationType)).Principal;

    private async Task<bool> MayReadAsync(Guid userKey, Guid document) =>
        await users.GetAsync(userKey) is { IsApproved: true } user
        && user.AllowedSections.Contains(Constants.Applications.Content, StringComparer.OrdinalIgnoreCase)
        && await permissions.AuthorizeAccessAsync(user, [document], new HashSet<string>(StringComparer.Ordinal) { ActionBrowse.ActionLetter })
            == ContentAuthorizationStatus.Success;
}
