using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>
/// The cookie by which a form knows that it was ours: for the pages of sign-in, and one more for each of the host's own areas, so
/// that readers' pages never get it.
/// </summary>
internal sealed class FormCookie : CookieBuilder
{
    public FormCookie()
    {
        Name = "UMB_FORM";
        HttpOnly = true;
        SameSite = SameSiteMode.Strict;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        var areas = context.RequestServices.GetRequiredService<IOptions<SignedInAreas>>().Value;
        options.Path = areas.Of(context.Request.Path) ?? BackOfficeSignIn.PagePath;
        return options;
    }
}
