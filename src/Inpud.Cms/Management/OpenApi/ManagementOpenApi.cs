using Inpud.Cms.Composition;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Inpud.Cms.Management.OpenApi;

/// <summary>The Management API's OpenAPI document, at Umbraco's address.</summary>
internal static class ManagementOpenApi
{
    public const string Document = "management";

    public static IServiceCollection AddManagementOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = x => x.GroupName == Document;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Umbraco Management API", Version = "Latest" };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapManagementOpenApi(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApiDocument(Document, "/umbraco/openapi/management.json");
}
