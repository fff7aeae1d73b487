using Inpud.Cms.Composition;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Delivery.OpenApi;

/// <summary>The API's OpenAPI document.</summary>
internal static class DeliveryOpenApi
{
    public const string Document = "delivery";

    public const string Address = "/umbraco/openapi/delivery.json";

    private const string KeyScheme = "apiKeyAuth";

    public static IServiceCollection AddDeliveryOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = x => x.GroupName == Document;
        options.CreateSchemaReferenceId = DeliverySchemas.NameOf;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            DeliverySchemas.Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            DeliveryParameters.Describe(operation, context.Description.RelativePath ?? "");
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Umbraco Delivery API",
                Version = "2.0",
                Description = "Published content and media as JSON. Every response carries an ETag; If-None-Match is answered with 304.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [KeyScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = Constants.DeliveryApi.HeaderNames.ApiKey,
                    Description = "Needed for drafts, and for everything where public access is off.",
                },
            };
            return Task.CompletedTask;
        });
    });

    /// <summary>Serves the document. Other documents of the folder are left to whoever maps them.</summary>
    public static void MapDeliveryOpenApi(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApiDocument(Document, Address);
}
