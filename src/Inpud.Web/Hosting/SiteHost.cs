using System.Globalization;
using Inpud.Cms.Backoffice.ServerEvents;
using Inpud.Cms.Backoffice.SignIn;
using Inpud.Cms.Backoffice;
using Inpud.Cms.Composition;
using Inpud.Cms.Delivery;
using Inpud.Cms.Imaging;
using Inpud.Cms.Management;
using Inpud.Cms.Preview;
using Inpud.Cms.PublishedContent;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network;
using Inpud.Content.Search;
using Inpud.Content.Seeding;
using Inpud.Web.Apis;
using Inpud.Web.Counts;
using Inpud.Web.Desk;
using Inpud.Web.FileText;
using Inpud.Web.Networks;
using Inpud.Web.Pictures;
using Inpud.Web.Site;
using Inpud.Web.Storage;

namespace Inpud.Web.Hosting;

/// <summary>Puts the site together: the CMS, the content model, the API, the readers' pages.</summary>
public static class SiteHost
{
    /// <summary>Builds the application; nothing is read or written yet.</summary>
    /// <param name="args">Settings as command-line arguments.</param>
    /// <param name="configure">What a test changes before the parts are added.</param>
    /// <param name="replace">What a test replaces after the parts were added.</param>
    public static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? replace = null)
    {
        SpeakEnglish();
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(x => x.AddServerHeader = false);

        // Core registers services for whose parts there is no implementation and which nobody asks for: Development would check them all.
        builder.Host.UseDefaultServiceProvider(x => (x.ValidateOnBuild, x.ValidateScopes) = (false, false));
        configure?.Invoke(builder);

        builder.CreateUmbracoBuilder(typeof(SiteTypes).Assembly)
            .AddCms()
            .AddManagementApi()
            .AddSignIn()
            .AddBackoffice()
            .AddPreview()
            .AddServerEvents()
            .AddContentTypes()
            .AddSeeding()
            .AddNetwork()
            .AddDissemination()
            .AddSite()
            .AddPublicSearch()
            .AddDesks()
            .AddNetworkPages()
            .AddApi()
            .AddCounts()
            .AddPageCache()
            .Build();
        builder.AddCompression();
        builder.AddOwnStorage();
        builder.Services.AddSingleton<IReadFileText, ReadFileText>();
        builder.Services.AddSingleton<IMediaRestriction, HideWithoutConsent>();
        builder.Services.AddHostedService<ForgetAtMidnight>();
        replace?.Invoke(builder.Services);

        var app = builder.Build();

        // Outside the cache: pages that are kept are read too.
        app.UseMiddleware<CountReads>();

        // First of all: what is kept is given before anybody looks for what stands at its address. Policies go by addresses.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseDesks();
        app.UseNetworkPages();
        app.UseSite();
        app.MapSignIn();
        app.MapDeliveryApi();
        app.MapManagementApi();
        app.MapPreview();
        app.MapServerEvents();
        app.MapImaging();
        app.MapBackoffice();
        app.MapDesks();
        app.MapApi();
        app.MapSite();
        return app;
    }

    /// <summary>Messages of the program itself do not depend on the machine's locale; pages set their own language.</summary>
    private static void SpeakEnglish()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
    }
}
