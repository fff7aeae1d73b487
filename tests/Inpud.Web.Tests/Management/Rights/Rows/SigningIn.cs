using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Where one signs in and out, and what is nowhere: open to everybody, and without a session of no use.</summary>
internal static class SigningIn
{
    private const string Api = "/umbraco/management/api/v1/security/back-office";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new($"GET {Api}/authorize", Person.Everybody, w => new Call
        {
            Query = QueryHelpers.AddQueryString("", new Dictionary<string, string?>
            {
                ["client_id"] = "umbraco-back-office", ["redirect_uri"] = new Uri(w.Site.Client.BaseAddress!, "/umbraco/oauth_complete").ToString(),
                ["response_type"] = "code", ["code_challenge_method"] = "S256", ["code_challenge"] = new string('x', 43),
            }),
            Status = HttpStatusCode.Found,
            Shows = w.Person == Person.Nobody ? "/umbraco/login?ReturnUrl" : "/umbraco/oauth_complete?code",
        }),
        new($"POST {Api}/token", Person.Everybody, w => new Call
        {
            Body = Form(("grant_type", "refresh_token"), ("client_id", "umbraco-back-office"), ("refresh_token", "[redacted]")),
            Status = w.Person == Person.Nobody ? HttpStatusCode.BadRequest : HttpStatusCode.OK,
            Shows = w.Person == Person.Nobody ? "invalid_grant" : "Bearer",
        }),
        new($"POST {Api}/revoke", Person.Everybody, async w => await SignOutAsync(w) with { Body = Form(), Status = HttpStatusCode.OK }),
        new($"GET {Api}/signout", Person.Everybody, async w => await SignOutAsync(w) with { Status = HttpStatusCode.Found }),
        new($"GET {Api}/graphics/{{name}}", Person.Everybody, _ => new Call("login-image.jpg") { Status = HttpStatusCode.OK }),
        new($"HEAD {Api}/graphics/{{name}}", Person.Everybody, _ => new Call("login-image.jpg") { Status = HttpStatusCode.OK }),
        new("GET /umbraco/management/api/{**path}", Person.Everybody, _ => new Call("v1/nothing") { Status = HttpStatusCode.NotFound }),
    ];

    private static async Task<Call> SignOutAsync(World w)
    {
        if (w.Person == Person.Nobody)
        {
            return new Call();
        }

        await w.BeSomebodyNewAsync();
        return new Call { See = async () => (await w.Me.SendAsync(HttpMethod.Get, "user/current")).Status, Becomes = HttpStatusCode.Unauthorized };
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(x => KeyValuePair.Create(x.Name, x.Value)));
}
