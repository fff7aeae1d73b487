using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.DocumentVersions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Cms.Management.Documents;

/// <summary>Everything about documents but their versions and the recycle bin.</summary>
internal static class DocumentEndpoints
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DescribeDocument>();
        services.AddSingleton<DescribeEntities>();
        services.AddSingleton<ListChildren>();
        services.AddSingleton<ReadableBlocks>();
        services.AddSingleton<ReadableValues>();
        services.AddSingleton<RollBackDocument>();
        services.AddSingleton<ListViewOf>();
        services.AddSingleton<SeeDocuments>();
    }

    public static void Map(RouteGroupBuilder api)
    {
        DocumentTree.Map(api);
        DocumentItems.Map(api);
        DocumentCollection.Map(api);
        var documents = api.MapGroup("document").WithTags("Document");
        ReadDocuments.Map(documents);
        CreateDocuments.Map(documents);
        SaveDocuments.Map(documents);
        PublishDocuments.Map(documents);
        PublishBranches.Map(documents);
        ArrangeDocuments.Map(documents);
        DocumentReferences.Map(documents);
        DocumentAddresses.Map(documents);
        DocumentDomains.Map(documents);
        DocumentHistory.Map(documents);
    }
}
