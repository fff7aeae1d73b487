using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Inpud.Cms.Preview;

/// <summary>
/// Core's question whether drafts are shown. Core's own answer goes by the cookie alone, on every address; here it is yes only in a
/// request that asked for a draft and was let in (<see cref="WhoPreviews"/>), so that no page that others get, from a cache or not,
/// can hold a draft.
/// </summary>
internal sealed class PreviewMode(IHttpContextAccessor http, ICookieManager cookies, IPreviewTokenGenerator tokens) : IPreviewService
{
    /// <summary>Lets the request see drafts as this user.</summary>
    public static void Enter(HttpContext http, ClaimsPrincipal user) => http.Features.Set(new Previewing(user));

    public static bool IsIn(HttpContext http) => http.Features.Get<Previewing>() is not null;

    public async Task<bool> TryEnterPreviewAsync(IUser user)
    {
        var token = await tokens.GenerateTokenAsync(user.Key);
        if (token.Success)
        {
            var secure = http.HttpContext?.Request.IsHttps == true;
            cookies.SetCookieValue(Constants.Web.PreviewCookieName, token.Result!, httpOnly: true, secure, nameof(SameSiteMode.Lax));
        }

        return token.Success;
    }

    public Task EndPreviewAsync()
    {
        cookies.ExpireCookie(Constants.Web.PreviewCookieName);
        return Task.CompletedTask;
    }

    public bool IsInPreview() => http.HttpContext is { } request && IsIn(request);

    public Task<Attempt<ClaimsIdentity>> TryGetPreviewClaimsIdentityAsync() => Task.FromResult(
        http.HttpContext?.Features.Get<Previewing>()?.User.Identity is ClaimsIdentity identity
            ? Attempt<ClaimsIdentity>.Succeed(identity)
            : Attempt<ClaimsIdentity>.Fail());

    private sealed record Previewing(ClaimsPrincipal User);
}
