using Inpud.Cms.Backoffice.SignIn.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Sessions;

/// <summary>
/// The cookies of sign-in. Whoever asks without one is told 401: the editing client leads to the sign-in page by itself
/// and keeps unsaved work while it does. Pages of the host's own areas lead there; what was sent to them is never led elsewhere.
/// </summary>
internal sealed class SignInCookies(
    IOptions<GlobalSettings> global, IOptions<SecuritySettings> security, IOptions<SignedInAreas> areas, SignInSessions sessions, TimeProvider time)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>How long one may look for one's telephone.</summary>
    public static readonly TimeSpan SecondFactorTime = TimeSpan.FromMinutes(10);

    public void Configure(CookieAuthenticationOptions options) => Configure(BackOfficeSignIn.Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name is not (BackOfficeSignIn.Scheme or BackOfficeSignIn.SecondFactorScheme))
        {
            return;
        }

        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.TimeProvider = time;
        options.Events.OnRedirectToLogin = context => LeadToSignIn(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        if (name == BackOfficeSignIn.SecondFactorScheme)
        {
            options.Cookie.Name = "UMB_2FA";
            options.Cookie.Path = BackOfficeSignIn.PagePath;
            options.ExpireTimeSpan = SecondFactorTime;
            options.SlidingExpiration = false;
            return;
        }

        options.Cookie.Name = security.Value.AuthCookieName;
        options.Cookie.Domain = security.Value.AuthCookieDomain;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = global.Value.TimeOut;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null || !sessions.IsAlive(context.HttpContext, context.Principal))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(BackOfficeSignIn.Scheme);
        }
    }

    private Task LeadToSignIn(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || !areas.Value.Include(http.Request.Path))
        {
            return Answer(http.Response, StatusCodes.Status401Unauthorized);
        }

        var asked = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(QueryHelpers.AddQueryString(BackOfficeSignIn.PagePath, PageRequest.ReturnParameter, asked));
        return Task.CompletedTask;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
