using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Inpud.Cms.Composition;

/// <summary>Serves an API's description.</summary>
public static class MapOpenApi
{
    /// <param name="endpoints">Where to.</param>
    /// <param name="document">The document's name, as it was registered. It is written once.</param>
    /// <param name="address">Where it is served.</param>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints, string document, string address)
    {
        var written = new Lazy<Task<byte[]>>(() => WriteAsync(endpoints.ServiceProvider, document));
        endpoints.MapGet(address, async () => Results.Bytes(await written.Value, "application/json")).ExcludeFromDescription();
    }

    private static async Task<byte[]> WriteAsync(IServiceProvider services, string name)
    {
        using var scope = services.CreateScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(name).GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }
}
