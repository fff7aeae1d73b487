using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Sessions;

/// <summary>Tells who asks, wherever in the back office that may matter; also where nobody needs to be signed in.</summary>
internal sealed class ReadCookie : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var found = await context.AuthenticateAsync(BackOfficeSignIn.Scheme);
        if (found.Principal is not null)
        {
            context.User = found.Principal;
        }

        await next(context);
    }
}
