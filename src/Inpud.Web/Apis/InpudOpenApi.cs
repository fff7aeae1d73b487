using System.Text.Json.Nodes;
using Inpud.Cms.Composition;
using Inpud.Web.Apis.Asking;
using Microsoft.OpenApi;

namespace Inpud.Web.Apis;

/// <summary>The API's OpenAPI document.</summary>
internal static class InpudOpenApi
{
    public const string Document = "inpud";

    private const string Address = "/umbraco/openapi/inpud.json";
    private const string Scheme = "bearer";

    public static void AddInpudOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = x => x.GroupName == Document;
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            operation.Parameters = [.. operation.Parameters ?? [], .. (metadata.OfType<TakenParameters>().FirstOrDefault()?.All ?? []).Select(Describe)];
            operation.Description = metadata.OfType<NeedsNames>().Any() ? "Needs a key with the scope names." : null;
            operation.Security = metadata.OfType<NeedsNoKey>().Any() ? [] : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "INPUD API",
                Version = "1",
                Description = "What is published can be searched by anybody. Dissemination needs a key: who received what, in which language, when and how. A key with the scope numbers gets the numbers for outsiders: rows of fewer "
                    + "than five persons are put together or left out, so that nobody can be found by subtraction. A key with the scope names gets everything; "
                    + "each reading of names is written down under the key. Answers are never kept: Cache-Control is no-store.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Scheme, Description = "A key that was made at /desk/keys or by the verb key." },
            };
            return Task.CompletedTask;
        });
    });

    public static void MapInpudOpenApi(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApiDocument(Document, Address);

    private static IOpenApiParameter Describe(Parameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.NeedsNames ? $"{parameter.Description} Scope names only." : parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Kind == ParameterKind.Number ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Kind switch { ParameterKind.Day => "date", ParameterKind.Instant => "date-time", ParameterKind.Key => "uuid", _ => null },
            Minimum = parameter.Kind == ParameterKind.Number ? "1" : null,
            Maximum = parameter.Kind == ParameterKind.Number && parameter.Most < int.MaxValue ? parameter.Most.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            Enum = parameter.Kind == ParameterKind.Choice ? [.. parameter.Choices.Select(x => ((JsonNode?)x)!)] : null,
        },
    };
}
