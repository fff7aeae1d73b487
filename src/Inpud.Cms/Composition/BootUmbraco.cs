using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Relations;
using Inpud.Cms.Storage.Users;
using Inpud.Cms.Sync;
using Microsoft.AspNetCore.Builder;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Composition;

/// <summary>Brings the CMS up: database, default users, and what Core keeps in memory.</summary>
public static class BootUmbraco
{
    /// <exception cref="DatabaseNotReadyException">The database cannot be reached or is newer than this program; the message says what to do.</exception>
    public static async Task BootUmbracoAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        var services = app.Services;

        // Core reaches for this where it has no constructor to be given things.
        StaticServiceProvider.Instance = services;
        await services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
        await services.GetRequiredService<SealPlainUsers>().RunAsync(cancellationToken);
        services.GetRequiredService<CreateRootNode>().Run();
        services.GetRequiredService<CreateDefaultUsersAndGroups>().Run();
        services.GetRequiredService<CreateDefaultRelationTypes>().Run();
        services.GetRequiredService<CacheInstructions>().Begin();
        await RebuildAsync(services, cancellationToken);
        await services.GetRequiredService<IEventAggregator>()
            .PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false), cancellationToken);
    }

    private static async Task RebuildAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDocumentNavigationManagementService>().RebuildAsync();
        await services.GetRequiredService<IDocumentNavigationManagementService>().RebuildBinAsync();
        await services.GetRequiredService<IMediaNavigationManagementService>().RebuildAsync();
        await services.GetRequiredService<IMediaNavigationManagementService>().RebuildBinAsync();
        await services.GetRequiredService<IDocumentPublishStatusManagementService>().InitializeAsync(cancellationToken);
    }
}
