using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace Inpud.Cms.Composition;

/// <summary>The way an Umbraco site starts, under Umbraco's name.</summary>
public static class WebApplicationBuilderExtensions
{
    /// <summary>
    /// Makes Core's builder with Core's own services and ours behind its contracts. Call <c>Build()</c> on it before the
    /// application is built, and <see cref="BootUmbraco.BootUmbracoAsync"/> after.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="extensions">Assemblies with property editors, value converters and other things that Core finds by type.</param>
    public static IUmbracoBuilder CreateUmbracoBuilder(this WebApplicationBuilder builder, params Assembly[] extensions)
    {
        // Umbraco's place for data, which connection strings may name as |DataDirectory|.
        AppDomain.CurrentDomain.SetData("DataDirectory", Path.Combine(builder.Environment.ContentRootPath, "umbraco", "Data"));
        var loggers = NullLoggerFactory.Instance;
        var types = new TypeLoader(
            new TypeFinder(loggers.CreateLogger<TypeFinder>(), new NamedAssemblies(extensions), null!), loggers.CreateLogger<TypeLoader>());
        builder.Services.AddSingleton(types);

        // Entities are copied by the repositories that hand them out: copying them again in the cache would cost twice.
        var caches = new AppCaches(new ObjectCacheAppCache(), NoAppCache.Instance, new IsolatedCaches(_ => new ObjectCacheAppCache()));
        var umbraco = new UmbracoBuilder(builder.Services, builder.Configuration, types, loggers, new NoopProfiler(), caches);
        umbraco.AddConfiguration();
        umbraco.AddCoreExtras().AddCacheRefreshing().AddHosting();
        return umbraco;
    }

    /// <summary>Core, this assembly and those that the host names. Naming them spares the walk over every file beside the program.</summary>
    private sealed class NamedAssemblies(Assembly[] extensions) : IAssemblyProvider
    {
        public IEnumerable<Assembly> Assemblies { get; } =
            [typeof(IUmbracoBuilder).Assembly, typeof(NamedAssemblies).Assembly, .. extensions];
    }
}
