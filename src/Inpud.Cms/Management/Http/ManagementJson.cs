using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inpud.Cms.Management.Http;

/// <summary>JSON as the editing client reads and writes it.</summary>
internal static class ManagementJson
{
    /// <summary>Enums as words; members the client sends beyond the contract are ignored; what is null is written as null.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 64,
        Converters = { new RefuseNul(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };
}
