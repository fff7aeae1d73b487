using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Inpud.Cms.Composition;

/// <summary>What lies in Core but is registered by the packages above it.</summary>
internal static class CoreExtras
{
    public static IUmbracoBuilder AddCoreExtras(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddUnique<IShortStringHelper>(x => new DefaultShortStringHelper(
            new DefaultShortStringHelperConfig().WithDefault(x.GetRequiredService<IOptions<RequestHandlerSettings>>().Value)));
        services.AddUnique<IAuditService, AuditService>();
        services.AddUnique<IIdKeyMap, IdKeyMap>();
        services.AddUnique<IDataTypeService, DataTypeService>();
        services.AddUnique<IAuditEntryService, AuditEntryService>();
        services.AddUnique<IUserDataService, UserDataService>();
        services.AddUnique<IServerRegistrationService, ServerRegistrationService>();
        services.AddUnique<IServerInformationService, ServerInformationService>();
        services.AddUnique<IConflictingRouteService, NoopConflictingRouteService>();
        services.AddUnique<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        services.AddSingleton(x => ServiceContext.CreatePartial(languageService: x.GetRequiredService<ILanguageService>()));
        services.AddSingleton(x => new LocalizedTextServiceFileSources(
            x.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            x.GetRequiredService<AppCaches>(),
            new DirectoryInfo(x.GetRequiredService<Umbraco.Cms.Core.Hosting.IHostingEnvironment>().MapPathContentRoot("umbraco/config/lang")),
            [],
            new EmbeddedFileProvider(typeof(IUmbracoBuilder).Assembly, "Umbraco.Cms.Core.EmbeddedResources.Lang").GetDirectoryContents("")));
        services.AddUnique<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        return builder;
    }
}
