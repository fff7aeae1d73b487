using Inpud.Cms.Backoffice.Packages;
using Inpud.Cms.Backoffice.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Manifest;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice;

/// <summary>The editing client in an application: its files, its page, its extensions. What it calls is the Management API's.</summary>
public static class BackofficeRegistration
{
    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the client and the reading of extension packages.</summary>
    public static IUmbracoBuilder AddBackoffice(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(_ => ClientFiles.Beside(AppContext.BaseDirectory));
        builder.Services.AddSingleton<OwnPackages>();
        builder.Services.AddSingleton<HostPackages>();
        builder.Services.AddSingleton<PackageManifests>();
        builder.Services.AddUnique<IPackageManifestService>(provider => provider.GetRequiredService<PackageManifests>());
        builder.Services.AddSingleton<ClientPage>();
        return builder;
    }

    /// <summary>
    /// Serves the client's page at <c>/umbraco</c> and at every address below it that nobody else answers, its files at
    /// <c>/umbraco/backoffice/…</c>, and extensions at <c>/App_Plugins/…</c>. Everything here may be had without signing in.
    /// </summary>
    public static IEndpointRouteBuilder MapBackoffice(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(string.Empty).AllowAnonymous().ExcludeFromDescription();
        open.MapMethods(ClientFiles.Root + "{**file}", _reading, (HttpContext http, string file, ClientFiles files) => files.Serve(http, file));
        open.MapMethods("/umbraco/management/api/v1/security/back-office/graphics/{name}", _reading, (HttpContext http, string name, ClientFiles files) =>
            files.Serve(http, GraphicOf(name)));
        open.MapMethods("/App_Plugins/Inpud/{version}/{**file}", _reading, (HttpContext http, string version, string file, OwnPackages packages) =>
            packages.Serve(http, version, file));
        open.MapMethods("/App_Plugins/{**file}", _reading, (HttpContext http, string file, HostPackages packages) => packages.Serve(http, file));
        open.MapMethods("/umbraco/{**path}", _reading, (HttpContext http, string? path, ClientPage page) => page.ServeAsync(http, path));
        return endpoints;
    }

    /// <summary>The pictures that the client asks for by what they are for.</summary>
    private static string GraphicOf(string name) => name.ToUpperInvariant() switch
    {
        "LOGO" or "LOGIN-LOGO" => "assets/logo-on-dark.svg",
        "LOGIN-BACKGROUND" => "assets/login-background.svg",
        _ => "assets/umbraco-logo.svg",
    };
}
