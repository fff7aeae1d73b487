using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Inpud.Cms.Serialization;

/// <summary>The JSON rules that stored values, data type configuration and webhook payloads share.</summary>
internal static class UmbracoJson
{
    /// <summary>Blocks inside blocks reach System.Text.Json's default of 64 long before they stop making sense.</summary>
    public const int MaxDepth = 128;

    /// <summary>Letters of every script stay readable; what HTML gives a meaning to is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Options for property values and webhook payloads: camelCase, enums by name, UDIs as text, objects as plain values.</summary>
    public static JsonSerializerOptions ForValues(JavaScriptEncoder encoder) => Create(encoder, new DefaultJsonTypeInfoResolver());

    /// <summary>
    /// Options for data type configuration: as for values, with a property named by its configuration field's key,
    /// and lenient about case, numbers in quotes and booleans written as 0 and 1.
    /// </summary>
    public static JsonSerializerOptions ForConfiguration(JavaScriptEncoder encoder)
    {
        var options = Create(encoder, new DefaultJsonTypeInfoResolver { Modifiers = { ConfigurationFieldNames.Apply } });
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        options.Converters.Insert(0, new LenientBooleanJsonConverter());
        return options;
    }

    private static JsonSerializerOptions Create(JavaScriptEncoder encoder, IJsonTypeInfoResolver types) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        MaxDepth = MaxDepth,
        Encoder = encoder,
        TypeInfoResolver = types,
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiJsonConverter(),
            new UdiRangeJsonConverter(),
            new ObjectJsonConverter(),
            new BlockValueJsonConverter(),
        },
    };
}
