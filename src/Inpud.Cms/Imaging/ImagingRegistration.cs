using Inpud.Cms.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace Inpud.Cms.Imaging;

/// <summary>Puts media files and their renditions into an application.</summary>
public static class ImagingRegistration
{
    /// <summary>
    /// Registers the media file system, <see cref="MediaFileManager"/> and everything of imaging, over Core's own
    /// registrations. The application adds an <see cref="IPublicMediaGate"/> and calls <see cref="MapImaging"/>.
    /// </summary>
    public static IUmbracoBuilder AddImaging(this IUmbracoBuilder builder)
    {
        builder.Services.AddImaging(builder.Config);
        return builder;
    }

    /// <summary>The same for services without Umbraco's builder; <see cref="GlobalSettings"/> must be bound by the caller.</summary>
    public static IServiceCollection AddImaging(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Constants.Configuration.ConfigImaging);
        services.AddOptions<ImagingSettings>().Bind(section);
        services.AddOptions<ImagingLimits>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImagingLimits>, ImagingLimitsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        AddFiles(services);
        AddRenditions(services);
        services.AddSingleton<SignedImageUrls>();
        services.AddUnique<IImageUrlGenerator>(provider => provider.GetRequiredService<SignedImageUrls>());
        services.AddUnique<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<SignedImageUrls>());
        services.AddUnique<IImageDimensionExtractor, ImageDimensions>();
        services.AddUnique<ISvgDimensionExtractor, SvgDimensions>();
        return services;
    }

    /// <summary>
    /// Serves files below the media URL to GET and HEAD. As an endpoint it comes before static files, which would not ask
    /// the gate.
    /// </summary>
    /// <exception cref="InvalidOperationException">No <see cref="IPublicMediaGate"/> is registered.</exception>
    public static IEndpointConventionBuilder MapImaging(this IEndpointRouteBuilder endpoints)
    {
        var known = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>();
        if (!known.IsService(typeof(IPublicMediaGate)))
        {
            throw new InvalidOperationException($"Register an {nameof(IPublicMediaGate)}: it decides which media files are public.");
        }

        var root = endpoints.ServiceProvider.GetRequiredService<MediaRoot>();
        return endpoints.MapMethods(
            root.Url + "/{**path}", [HttpMethods.Get, HttpMethods.Head], async (HttpContext http, ServeMedia serve) => await serve.RunAsync(http))
            .ExcludeFromDescription();
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.TryAddSingleton(provider => MediaRoot.From(
            provider.GetRequiredService<IOptions<GlobalSettings>>(), provider.GetRequiredService<IWebHostEnvironment>()));
        services.AddUnique<IFileSystem>(MakeFileSystem);

        // Keys here sort by time (version 7), which Core's default scheme refuses because it shortens them.
        services.AddUnique<IMediaPathScheme, CombinedGuidsMediaPathScheme>();
        services.AddUnique(provider => ActivatorUtilities.CreateInstance<MediaFileManager>(
            provider, new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));
    }

    private static MediaFileSystem MakeFileSystem(IServiceProvider provider)
    {
        var root = provider.GetRequiredService<MediaRoot>();
        var files = new PhysicalFileSystem(
            provider.GetRequiredService<IIOHelper>(),
            provider.GetRequiredService<Umbraco.Cms.Core.Hosting.IHostingEnvironment>(),
            provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            root.Folder,
            root.Url);
        return new MediaFileSystem(files, root, provider.GetRequiredService<RenditionCache>().Forget);
    }

    private static void AddRenditions(IServiceCollection services)
    {
        services.AddSingleton(MakeCache);
        services.AddSingleton<ImagingKey>();
        services.AddSingleton<RefusedOriginals>();
        services.AddSingleton<MakeRendition>();
        services.AddScoped<ServeMedia>();
        services.AddSingleton<ServeRendition>();
        services.AddHostedService<PruneRenditions>();
    }

    private static RenditionCache MakeCache(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<ImagingSettings>>().Value.Cache;
        var contentRoot = provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath;
        var folder = Path.Combine(contentRoot, settings.CacheFolder.TrimStart('~', '/'));
        return new RenditionCache(
            Path.IsPathRooted(settings.CacheFolder) ? settings.CacheFolder : folder,
            settings.CacheMaxAge,
            (int)Math.Min(settings.CacheHashLength, 64),
            provider.GetRequiredService<TimeProvider>());
    }
}
