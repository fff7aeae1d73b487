using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>What documents and media share.</summary>
internal static class ContentServices
{
    public static void AddContentManagement(this IServiceCollection services)
    {
        services.AddSingleton<DescribeReferences>();
        services.AddSingleton<EditedValues>();
        services.AddUnique<IIndexedEntitySearchService, FindByName>();
    }
}
