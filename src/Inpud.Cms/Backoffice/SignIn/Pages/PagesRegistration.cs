using Inpud.Cms.Backoffice.SignIn.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddSignInPages(this IServiceCollection services) => services
        .AddSingleton<SignInStyle>()
        .AddSingleton<PageFrame>()
        .AddScoped<LoginPage>()
        .AddScoped<TwoFactorPage>()
        .AddScoped<SetUpTwoFactorPage>()
        .AddScoped<RecoveryCodesPage>()
        .AddScoped<ForgottenPage>()
        .AddScoped<ChoosePasswordPage>()
        .AddScoped<FirstAdministratorPage>();

    public static void MapSignInPages(this WebApplication app)
    {
        var pages = app.MapGroup(BackOfficeSignIn.PagePath).ExcludeFromDescription();
        pages.MapGet("/sign-in.css", (HttpContext http, SignInStyle style) => style.Serve(http));
        pages.MapGet("", (HttpContext http, LoginPage page) => page.Show(http));
        pages.MapPost("", (HttpContext http, LoginPage page) => page.SendAsync(http));
        pages.MapGet("/2fa", (HttpContext http, TwoFactorPage page) => page.ShowAsync(http));
        pages.MapPost("/2fa", (HttpContext http, TwoFactorPage page) => page.SendAsync(http));
        pages.MapGet("/2fa/setup", (HttpContext http, SetUpTwoFactorPage page) => page.ShowAsync(http));
        pages.MapPost("/2fa/setup", (HttpContext http, SetUpTwoFactorPage page) => page.SendAsync(http));
        pages.MapGet("/recovery-codes", (HttpContext http, RecoveryCodesPage page) => page.ShowAsync(http));
        pages.MapPost("/recovery-codes", (HttpContext http, RecoveryCodesPage page) => page.SendAsync(http));
        pages.MapGet("/forgotten", (HttpContext http, ForgottenPage page) => page.Show(http));
        pages.MapPost("/forgotten", (HttpContext http, ForgottenPage page) => page.SendAsync(http));
        pages.MapGet("/first", (HttpContext http, FirstAdministratorPage page) => page.Show(http));
        pages.MapPost("/first", (HttpContext http, FirstAdministratorPage page) => page.SendAsync(http));
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            var path = LinkAddresses.PathOf(purpose);
            pages.MapGet(path, (HttpContext http, ChoosePasswordPage page) => page.ShowAsync(http, purpose));
            pages.MapPost(path, (HttpContext http, ChoosePasswordPage page) => page.SendAsync(http, purpose));
        }
    }
}
