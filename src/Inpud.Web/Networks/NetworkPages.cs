using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Web.Networks;

/// <summary>
/// What networks see by their links, at <c>/n/…</c>: a pack of materials and a form, without an account. The address is the secret, so
/// nothing of it is told to anybody: no referrer, no cache, no search engine, no other site, and it stands nowhere in the page.
/// </summary>
public static class NetworkPages
{
    /// <summary>First part of the addresses.</summary>
    internal const string Path = "/n";

    private const string AfterFailure = Path + "/-";

    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static IUmbracoBuilder AddNetworkPages(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<NetworkLimits>();
        services.AddSingleton<ReadAsNetwork>();
        services.AddSingleton<MakePack>();
        return builder;
    }

    /// <summary>Headers of the pages, and one in words where something breaks. To be called before routing.</summary>
    public static WebApplication UseNetworkPages(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), pages =>
        {
            pages.Use((http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    Write(http.Response.Headers);
                    return Task.CompletedTask;
                });
                return next(http);
            });
            pages.UseExceptionHandler(AfterFailure);
        });
        return app;
    }

    private static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
    }
}
