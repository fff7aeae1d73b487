using System.Text.Json.Nodes;
using Inpud.Cms.Delivery.Requests;
using Microsoft.OpenApi;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Delivery.OpenApi;

/// <summary>Describes the headers and query parameters, which the endpoints read themselves.</summary>
internal static class DeliveryParameters
{
    private static readonly OpenApiParameter[] _shaping =
    [
        Query("expand", "Which picked content, media and blocks to show with their own properties.", Text(), "properties[$all]", "properties[related[properties[cover]]]"),
        Query("fields", "Which properties to show; all if absent.", Text(), "properties[$all]", "properties[title,related[properties[title]]]"),
    ];

    private static readonly OpenApiParameter[] _contentHeaders =
    [
        Header(Constants.DeliveryApi.HeaderNames.AcceptLanguage, "One language, as its ISO code. Without it: that of the path's domain, else the site's default.", Text()),
        Header(Constants.DeliveryApi.HeaderNames.AcceptSegment, "The segment of values that vary by segment.", Text()),
        Header(Constants.DeliveryApi.HeaderNames.Preview, "Whether to show drafts; needs the key.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
        Header(Constants.DeliveryApi.HeaderNames.StartItem, "URL segment or id of a content item at the root, below which to look.", Text()),
    ];

    private static readonly OpenApiParameter[] _page =
    [
        Query("fetch", "Where to look; everywhere if absent.", Text(), "ancestors:id", "children:id", "children:/path", "descendants:/path"),
        Query("filter", "What must hold; several must all hold.", List(Text()), "contentType:alias", "contentType:!alias", "name:text", "name:!text", "createDate>2024-01-01", "updateDate<:2024-12-31T12:00:00Z"),
        Query("sort", "In which order; several decide one after the other. That of the tree if absent.", List(Text()), "createDate:desc", "level:asc", "name:asc", "sortOrder:asc", "updateDate:desc"),
        Query("skip", "How many to leave out.", Number(0)),
        Query("take", "How many to return at most.", Number(PageRequest.DefaultTake)),
    ];

    private static readonly OpenApiParameter _ids =
        Query("id", "Which items.", List(new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }));

    public static void Describe(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        Add(operation, _shaping);
        var resource = path.TrimEnd('/').Split('/')[^1];
        if (resource == "items")
        {
            Add(operation, [_ids]);
        }
        else if (resource is "content" or "media")
        {
            Add(operation, _page);
        }

        if (path.Contains("/content", StringComparison.Ordinal))
        {
            Add(operation, _contentHeaders);
        }
    }

    private static void Add(OpenApiOperation operation, IEnumerable<OpenApiParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            operation.Parameters!.Add(parameter);
        }
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema, params string[] examples) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = schema,
        Explode = true,
        Examples = examples.Length == 0 ? null : examples.ToDictionary(
            x => x,
            x => (IOpenApiExample)new OpenApiExample { Value = schema.Type == JsonSchemaType.Array ? new JsonArray(x) : JsonValue.Create(x) },
            StringComparer.Ordinal),
    };

    private static OpenApiParameter Header(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = schema };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema List(OpenApiSchema of) => new() { Type = JsonSchemaType.Array, Items = of };

    private static OpenApiSchema Number(int otherwise) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Default = JsonValue.Create(otherwise) };
}
