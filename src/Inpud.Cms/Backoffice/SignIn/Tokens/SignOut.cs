using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>Ends the session, in the database too.</summary>
internal sealed class SignOut(SignInSessions sessions, OwnOrigins origins, IOptionsMonitor<SecuritySettings> security)
{
    /// <summary>The client's call before it leaves.</summary>
    public async Task<IResult> RevokeAsync(HttpContext http)
    {
        await sessions.EndAsync(http, http.User);
        return Results.Ok();
    }

    /// <summary>The navigation that leaves. A link on another site does not sign anybody out.</summary>
    public async Task<IResult> RunAsync(HttpContext http)
    {
        var afterwards = security.CurrentValue.AuthorizeCallbackLogoutPathName;
        string? asked = http.Request.Query["post_logout_redirect_uri"];
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            await sessions.EndAsync(http, http.User);
        }

        return Results.Redirect(origins.Include(http.Request, asked, afterwards) ? asked! : afterwards);
    }
}
