using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Delivery.OpenApi;

/// <summary>The API's OpenAPI document.</summary>
internal static class DeliveryOpenApi
{
    public const string Document = "delivery";

    /// <summary>Leaves the other documents below the same folder to whoever maps them.</summary>
    public const string Pattern = "/umbraco/openapi/{documentName:regex(^delivery$)}.json";

    private const string KeyScheme = "apiKeyAuth";

    public static IServiceCollection AddDeliveryOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = x => x.GroupName == Document;
        options.CreateSchemaReferenceId = NameOf;
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

    /// <summary>Umbraco's names: <c>IApiContentResponseModel</c>, <c>PagedIApiContentResponseModel</c>.</summary>
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (name is null || !type.Type.Namespace!.Contains("Delivery", StringComparison.Ordinal))
        {
            return name;
        }

        return type.Type.IsGenericType ? $"Paged{type.Type.GetGenericArguments()[0].Name}Model" : type.Type.Name + "Model";
    }
}
