using Inpud.Content.Exporting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>Registers seeding and exporting.</summary>
public static class SeedingRegistration
{
    /// <summary>Adds <see cref="SeedSite"/> and <see cref="ExportSite"/>.</summary>
    public static IUmbracoBuilder AddSeeding(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddSingleton(SeedTypes.Site)
            .AddSingleton<EditorValues>()
            .AddSingleton<SeedPaths>()
            .AddSingleton<BringLanguages>()
            .AddSingleton<BringDictionary>()
            .AddSingleton<BringMedia>()
            .AddSingleton<BringDocuments>()
            .AddSingleton<SortDocuments>()
            .AddSingleton<SaveDocuments>()
            .AddSingleton<BringDomains>()
            .AddSingleton<SeedSteps>()
            .AddSingleton<ReadDocument>()
            .AddSingleton<ReadMediaItem>()
            .AddSingleton<ReadDocuments>()
            .AddSingleton<ReadMediaTree>()
            .AddSingleton<ReadSite>()
            .AddSingleton(services => new SeedSite(
                services.GetRequiredService<ICoreScopeProvider>(),
                services.GetRequiredService<MediaFileManager>(),
                services.GetRequiredService<IContentService>(),
                services.GetRequiredService<SeedSteps>()))
            .AddSingleton(services => new ExportSite(
                services.GetRequiredService<ICoreScopeProvider>(),
                services.GetRequiredService<SeedTypes>(),
                services.GetRequiredService<ReadSite>(),
                services.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
