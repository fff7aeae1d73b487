using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>
/// Refuses what another site's page makes a signed-in browser send: every browser says where a write comes from. A program that
/// says nothing brings an <c>Authorization</c> header, which no form of another site can send.
/// </summary>
internal sealed class RefuseForeignWrites(OwnOrigins origins) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsRead(context.Request.Method) || IsOurs(context.Request))
        {
            await next(context);
            return;
        }

        await Results.Problem(
            title: "Refused", detail: "The request does not come from this site.", statusCode: StatusCodes.Status403Forbidden, type: "Error")
            .ExecuteAsync(context);
    }

    private bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return (site, origin) switch
        {
            ("", "") => request.Headers.Authorization.Count > 0,
            ("same-origin", "") => true,
            ("" or "same-origin", _) => origins.Include(request, origin),
            _ => false,
        };
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
