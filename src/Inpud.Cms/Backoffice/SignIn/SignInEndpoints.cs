using Inpud.Cms.Backoffice.SignIn.Pages;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Inpud.Cms.Backoffice.SignIn.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>Sign-in in an application.</summary>
public static class SignInEndpoints
{
    /// <summary>
    /// Reads the cookie and refuses foreign writes below <c>/umbraco</c>, checks rights, and serves the pages and the API of
    /// sign-in. To be called after routing and after what answers readers from a cache.
    /// </summary>
    public static WebApplication MapSignIn(this WebApplication app)
    {
        app.UseWhen(
            http => BackOfficeSignIn.Concerns(http.Request),
            backOffice => backOffice.UseMiddleware<RefuseForeignWrites>().UseMiddleware<ReadCookie>());
        app.UseAuthentication();
        app.UseAuthorization();
        MapApi(app);
        app.MapSignInPages();
        return app;
    }

    private static void MapApi(WebApplication app)
    {
        var api = app.MapGroup(BackOfficeSignIn.ApiPath).ExcludeFromDescription();
        api.MapGet("/authorize", (HttpContext http, Authorize deed) => deed.Run(http));
        api.MapPost("/token", (HttpContext http, ExchangeToken deed) => deed.RunAsync(http));
        api.MapPost("/revoke", (HttpContext http, SignOut deed) => deed.RevokeAsync(http));
        api.MapGet("/signout", (HttpContext http, SignOut deed) => deed.RunAsync(http));
    }
}
