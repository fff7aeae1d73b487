using Inpud.Cms.Composition;
using Inpud.Content.DocumentTypes;

namespace Inpud.Web.Hosting;

/// <summary>Puts the site together: the CMS, the content model, the API, the readers' pages.</summary>
public static class SiteHost
{
    /// <summary>Builds the application; nothing is read or written yet.</summary>
    /// <param name="args">Settings as command-line arguments.</param>
    /// <param name="configure">What a test changes.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(x => x.AddServerHeader = false);
        configure?.Invoke(builder);

        builder.CreateUmbracoBuilder(typeof(SiteTypes).Assembly)
            .AddCms()
            .AddContentTypes()
            .Build();

        return builder.Build();
    }
}
