using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Inpud.Cms.Delivery.Responses;

/// <summary>How the API writes JSON. Core's models are written as what they are, not as the interface they are declared as.</summary>
internal static class DeliveryJson
{
    /// <summary>How deep a response may nest.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// Letters are written as they are: escaped, Arabic and Russian would take three times the bytes. What the lax encoder lets
    /// through matters only inside HTML, and the responses say that they are not to be taken for any.
    /// </summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteAsWhatTheyAre } },
    };

    private static void WriteAsWhatTheyAre(JsonTypeInfo type)
    {
        Type[] kinds = type.Type switch
        {
            var x when x == typeof(IApiContent) => [typeof(ApiContent)],
            var x when x == typeof(IApiContentResponse) => [typeof(ApiContentResponse)],
            var x when x == typeof(IRichTextElement) => [typeof(RichTextRootElement), typeof(RichTextGenericElement), typeof(RichTextTextElement)],
            _ => [],
        };
        if (kinds.Length == 0)
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor };
        foreach (var kind in kinds)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind));
        }
    }
}
