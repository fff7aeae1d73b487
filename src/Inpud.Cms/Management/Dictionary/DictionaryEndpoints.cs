using Microsoft.AspNetCore.Routing;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>The interface words.</summary>
internal static class DictionaryEndpoints
{
    public static IServiceCollection AddDictionaryEditing(this IServiceCollection services)
    {
        services.AddSingleton<ImportDictionary>();
        services.AddSingleton<UpdateDictionaryItem>();
        return services;
    }

    public static void Map(RouteGroupBuilder api)
    {
        ReadEndpoints.Map(api);
        EditEndpoints.Map(api);
        TransferEndpoints.Map(api);
    }
}
