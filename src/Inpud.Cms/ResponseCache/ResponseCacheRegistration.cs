using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inpud.Cms.ResponseCache;

internal static class ResponseCacheRegistration
{
    /// <summary>Adds the output cache with a store that refuses outdated responses. Policies come from those whose responses they are.</summary>
    public static IServiceCollection AddResponseCache(this IServiceCollection services)
    {
        services.AddOutputCache();
        var own = services.Last(x => x.ServiceType == typeof(IOutputCacheStore)).ImplementationFactory
            ?? throw new InvalidOperationException("ASP.NET Core registers its output cache in another way than expected.");
        services.AddSingleton(x => new KeptResponses((IOutputCacheStore)own(x)));
        return services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(x => x.GetRequiredService<KeptResponses>()));
    }
}
