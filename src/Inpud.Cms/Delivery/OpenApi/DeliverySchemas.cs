using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Inpud.Cms.Delivery.OpenApi;

/// <summary>Says of each model what is always there, what may be null, and that numbers are numbers.</summary>
internal static class DeliverySchemas
{
    private static readonly NullabilityInfoContext _nullability = new();

    /// <summary>Umbraco's names: <c>IApiContentResponseModel</c>, <c>PagedIApiContentResponseModel</c>.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (name is null || !IsModel(type.Type))
        {
            return name;
        }

        return type.Type.IsGenericType ? $"Paged{type.Type.GetGenericArguments()[0].Name}Model" : type.Type.Name + "Model";
    }

    public static void Describe(OpenApiSchema schema, Type type)
    {
        if (!IsModel(type) || schema.Properties is null)
        {
            Numbers(schema);
            return;
        }

        schema.Required = schema.Properties.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var property in Properties(type).DistinctBy(x => x.Name, StringComparer.Ordinal))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (schema.Properties.TryGetValue(name, out var described))
            {
                schema.Properties[name] = MayBeNull(property) ? Nullable(described, property.PropertyType) : NotNull(described);
            }
        }
    }

    /// <summary>The generator allows for numbers in quotes, which the API neither reads nor writes.</summary>
    private static void Numbers(OpenApiSchema schema)
    {
        if (schema.Type is { } kind && (kind.HasFlag(JsonSchemaType.Integer) || kind.HasFlag(JsonSchemaType.Number)))
        {
            (schema.Type, schema.Pattern) = (kind & ~JsonSchemaType.String, null);
        }
    }

    private static bool IsModel(Type type) => type.Namespace?.Contains("Delivery", StringComparison.Ordinal) == true;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetInterfaces().Prepend(type).SelectMany(x => x.GetProperties(BindingFlags.Public | BindingFlags.Instance));

    private static bool MayBeNull(PropertyInfo property)
    {
        lock (_nullability)
        {
            return _nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }

    private static IOpenApiSchema NotNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema inline)
        {
            Numbers(inline);
            inline.Type &= ~JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Nullable(IOpenApiSchema schema, Type type)
    {
        if (schema is not OpenApiSchema inline)
        {
            return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        }

        if (IsReference(inline))
        {
            // Once wrapped, it is not offered for description by itself.
            Describe(inline, type);
            return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        }

        Numbers(inline);
        inline.Type |= JsonSchemaType.Null;
        return inline;
    }

    /// <summary>A schema with a name of its own is written as a reference to it.</summary>
    private static bool IsReference(OpenApiSchema schema) =>
        schema.Metadata is { } facts && facts.TryGetValue("x-schema-id", out var id) && id is string { Length: > 0 };
}
