using System.Text.Json.Serialization;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>The answer that the client expects. The tokens in it are none: the cookie is what counts, and scripts cannot read it.</summary>
/// <param name="ExpiresIn">A quarter of the session, in seconds: the client takes the session to last four times as long.</param>
/// <param name="IssuedAt">Seconds since 1970.</param>
internal sealed record TokenResponse(
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    [property: JsonPropertyName("issued_at")] long IssuedAt)
{
    private const string Placeholder = "[redacted]";

    [JsonPropertyName("access_token")]
    public string AccessToken => Placeholder;

    [JsonPropertyName("refresh_token")]
    public string RefreshToken => Placeholder;

    [JsonPropertyName("token_type")]
    public string TokenType => "Bearer";
}

/// <summary>Why no token was given. A string in <c>error</c> tells the client that asking again is of no use.</summary>
internal sealed record TokenRefusal([property: JsonPropertyName("error")] string Error);

/// <summary>Exchanges a code, or a session that is still alive, for a session of full length.</summary>
internal sealed class ExchangeToken(
    AuthorizationCodes codes, SignInSessions sessions, IOptionsMonitor<GlobalSettings> global, TimeProvider time)
{
    private const int QuartersOfASession = 4;

    public async Task<IResult> RunAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Refuse("invalid_request");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        string? grant = form["grant_type"];
        if (grant is not ("authorization_code" or "refresh_token"))
        {
            return Refuse("unsupported_grant_type");
        }

        if (form["client_id"] != Authorize.ClientId)
        {
            return Refuse("invalid_client");
        }

        if (new BackOfficeSecurity(http).CurrentUser is not { } user
            || UserPrincipal.SessionOf(http.User) is not { } session
            || (grant == "authorization_code" && !codes.Redeem(form["code"].ToString(), session, form["redirect_uri"].ToString(), form["code_verifier"].ToString())))
        {
            return Refuse("invalid_grant");
        }

        await sessions.RenewAsync(http, http.User, user);
        return Results.Json(new TokenResponse(
            (long)global.CurrentValue.TimeOut.TotalSeconds / QuartersOfASession, time.GetUtcNow().ToUnixTimeSeconds()));
    }

    private static IResult Refuse(string error) => Results.Json(new TokenRefusal(error), statusCode: StatusCodes.Status400BadRequest);
}
