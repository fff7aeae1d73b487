using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>
/// Where the editing client sends the browser to sign in: with a session it is sent back with a code, without one to the sign-in
/// page, which leads here again.
/// </summary>
internal sealed class Authorize(AuthorizationCodes codes, OwnOrigins origins, IOptionsMonitor<SecuritySettings> security)
{
    public const string ClientId = "umbraco-back-office";

    /// <summary>A SHA-256 in base64url.</summary>
    private const int ChallengeLength = 43;

    public IResult Run(HttpContext http)
    {
        var query = http.Request.Query;
        string redirectUri = query["redirect_uri"]!;
        string challenge = query["code_challenge"]!;
        if (Problem(http.Request, redirectUri, challenge) is { } problem)
        {
            return Results.Problem(title: "Sign-in refused", detail: problem, statusCode: StatusCodes.Status400BadRequest, type: "Error");
        }

        if (new BackOfficeSecurity(http).CurrentUser is null || UserPrincipal.SessionOf(http.User) is not { } session)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(
                BackOfficeSignIn.PagePath, "ReturnUrl", http.Request.Path.Value + http.Request.QueryString.Value));
        }

        return Results.Redirect(QueryHelpers.AddQueryString(redirectUri, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["code"] = codes.Issue(session, redirectUri, challenge),
            ["state"] = query["state"].ToString() is { Length: > 0 } state ? state : null,
        }));
    }

    private string? Problem(HttpRequest request, string? redirectUri, string? challenge)
    {
        var query = request.Query;
        return query["client_id"] != ClientId ? "The client is not known."
            : !origins.Include(request, redirectUri, security.CurrentValue.AuthorizeCallbackPathName) ? "The address to return to is not ours."
            : query["response_type"] != "code" ? "Only response_type=code is answered."
            : query["code_challenge_method"] != "S256" || challenge?.Length != ChallengeLength ? "A code challenge by S256 is needed."
            : null;
    }
}
