using System.Text.Encodings.Web;
using System.Text.Unicode;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Assets;
using Inpud.Web.Site.Campaigns;
using Inpud.Web.Site.Headers;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Preview;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Inpud.Web.Site.Searching;
using Inpud.Web.Site.Sitemaps;
using Inpud.Web.Site.Wording;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Inpud.Web.Site;

/// <summary>The public site in an application: <c>AddSite()</c>, then <c>UseSite()</c> before what keeps finished pages, then <c>MapSite()</c>.</summary>
public static class SiteRegistration
{
    /// <summary>Registers what the readers' pages need, the catalogue included.</summary>
    public static IUmbracoBuilder AddSite(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        AddPages(services);
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<SiteAddresses>();
        services.AddSingleton<SizedPictures>();
        services.AddSingleton<FileLinks>();
        services.AddSingleton<Teasers>();
        services.AddSingleton<ShowHits>();
        services.AddSingleton<CampaignSteps>();
        services.AddSingleton<FindRedirect>();
        services.AddSingleton<FindDocument>();
        services.AddSingleton<FindDraft>();
        services.AddSingleton<StayInPreview>();
        services.AddSingleton<ReadInLanguage>();
        services.AddTransient<SiteRoutes>();
        services.AddScoped(provider => FeatureOf<Reader>(provider));
        services.AddScoped(provider => FeatureOf<Reader>(provider).Words);
        services.AddScoped(provider => FeatureOf<Outcome>(provider));
        services.AddScoped(provider => (Found)FeatureOf<Outcome>(provider));
        services.AddScoped(provider => (ToCitation)FeatureOf<Outcome>(provider));
        services.AddScoped(provider => (ToFeed)FeatureOf<Outcome>(provider));
        services.AddSingleton<ServeSitemaps>();
        AddWords(services);
        return builder.AddCatalogue();
    }

    /// <summary>Headers of pages, and a page in the reader's language when something breaks. Other parts' addresses are left alone.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseWhen(
            http => !SiteRoutes.BelongsToOthers(http.Request.Path),
            site => site.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = SiteRoutes.AfterFailure }));

        // Choosing the page may fail too, so it comes after what catches failures, not before everything as it would by itself.
        app.UseRouting();
        app.UseMiddleware<ReadInLanguage>();
        app.UseMiddleware<StayInPreview>();
        return app;
    }

    /// <summary>
    /// Serves <c>/</c>, <c>/assets/…</c>, what search engines ask for first, and every address that nothing else serves: documents below their language, and a page that says
    /// so where there is none.
    /// </summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/", reading, (HttpContext http, GoToLanguage go) => go.RunAsync(http)).ExcludeFromDescription();
        app.MapMethods("/assets/{name}", reading, (HttpContext http, string name, SiteAssets assets) => assets.ServeAsync(http, name))
            .ExcludeFromDescription();
        app.MapMethods("/robots.txt", reading, (HttpContext http, ServeSitemaps sitemaps) => sitemaps.RobotsAsync(http)).ExcludeFromDescription();
        app.MapMethods("/sitemap.xml", reading, (HttpContext http, ServeSitemaps sitemaps) => sitemaps.IndexAsync(http)).ExcludeFromDescription();
        app.MapMethods("/sitemaps/{name}", reading, (HttpContext http, string name, ServeSitemaps sitemaps) => sitemaps.LanguageAsync(http, name)).ExcludeFromDescription();
        app.MapDynamicPageRoute<SiteRoutes>($"{{culture:{PageOfSite.Name}}}/{{**path}}");
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        // The pages are found whatever program runs the site: a test, for one.
        services.AddRazorPages().AddApplicationPart(typeof(SiteRegistration).Assembly).AddRazorPagesOptions(options =>
        {
            // Each part of the program keeps its pages in its own folder. Ours answer only for a document, never at an address of their own.
            options.RootDirectory = "/";
            options.Conventions.AddFolderRouteModelConvention(PageFor.Folder, page =>
            {
                foreach (var selector in page.Selectors)
                {
                    selector.AttributeRouteModel!.SuppressPathMatching = true;
                }
            });
        });

        // Letters of every script as they are: Arabic and Russian pages would otherwise be several times as large.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<PageOfSite>(PageOfSite.Name));
        services.AddSingleton<GoToLanguage>();
    }

    private static void AddWords(IServiceCollection services)
    {
        services.AddSingleton<SiteLanguages>();
        services.AddSingleton<ShippedWords>();
        services.AddSingleton<SiteWords>();
        services.AddSingleton<INotificationHandler<LanguageCacheRefresherNotification>>(provider => provider.GetRequiredService<SiteLanguages>());
        services.AddSingleton<INotificationHandler<LanguageCacheRefresherNotification>>(provider => provider.GetRequiredService<SiteWords>());
        services.AddSingleton<INotificationHandler<DictionaryCacheRefresherNotification>>(provider => provider.GetRequiredService<SiteWords>());
    }

    private static T FeatureOf<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<T>()
            ?? throw new InvalidOperationException($"{typeof(T).Name} exists only while a page of the site is made.");
}
