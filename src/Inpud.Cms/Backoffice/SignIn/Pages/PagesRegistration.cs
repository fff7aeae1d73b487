using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddSignInPages(this IServiceCollection services) => services
        .AddSingleton<SignInStyle>()
        .AddSingleton<PageFrame>()
        .AddScoped<LoginPage>();

    public static void MapSignInPages(this WebApplication app)
    {
        var pages = app.MapGroup(BackOfficeSignIn.PagePath).ExcludeFromDescription();
        pages.MapGet("/sign-in.css", (HttpContext http, SignInStyle style) => style.Serve(http));
        pages.MapGet("", (HttpContext http, LoginPage page) => page.Show(http));
        pages.MapPost("", (HttpContext http, LoginPage page) => page.SendAsync(http));
    }
}
