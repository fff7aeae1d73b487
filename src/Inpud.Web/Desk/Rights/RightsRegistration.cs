using Inpud.Cms.Backoffice.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Inpud.Web.Desk.Rights;

internal static class RightsRegistration
{
    /// <summary>A policy for each right, by its name; endpoints outside pages may ask for them too.</summary>
    public static void AddDeskRights(this IServiceCollection services)
    {
        services.AddScoped<DeskUser>();
        services.AddSingleton<PrepareGroups>();
        var policies = services.AddAuthorizationBuilder();
        foreach (var right in DeskRights.All)
        {
            policies.AddPolicy(right, x => x.AddAuthenticationSchemes(BackOfficeSignIn.Scheme).RequireAuthenticatedUser().RequireAssertion(y => May(y, right)));
        }
    }

    private static bool May(AuthorizationHandlerContext context, string right) =>
        context.Resource is HttpContext http && http.RequestServices.GetRequiredService<DeskUser>().May(right);
}
