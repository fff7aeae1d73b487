using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Serialization;

/// <summary>Core's serializer contract over System.Text.Json.</summary>
/// <param name="options">What <see cref="UmbracoJson"/> made for this use.</param>
internal abstract class SystemTextJsonSerializerBase(JsonSerializerOptions options) : IJsonSerializer
{
    /// <inheritdoc />
    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    /// <inheritdoc />
    /// <exception cref="JsonException"><paramref name="input"/> is not JSON, or not JSON of a <typeparamref name="T"/>.</exception>
    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    /// <summary>
    /// Reads a value that an editor posted or storage kept: a JSON text, a node, a plain object made of arrays and
    /// dictionaries, or already a <typeparamref name="T"/>. False for everything that cannot be read as one.
    /// </summary>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value) where T : class
    {
        value = input as T;
        if (value is not null)
        {
            return true;
        }

        try
        {
            value = Read<T>(input);
        }
        catch (Exception wrongShape) when (wrongShape
            is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            return false;
        }

        return value is not null;
    }

    private T? Read<T>(object input) => input switch
    {
        string text when string.IsNullOrWhiteSpace(text) => default,
        string text => JsonSerializer.Deserialize<T>(text, options),
        JsonNode node => node.Deserialize<T>(options),
        JsonElement element => element.Deserialize<T>(options),
        _ => JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(input, options), options),
    };
}

/// <summary>Reads and writes property values.</summary>
internal sealed class SystemTextJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : SystemTextJsonSerializerBase(UmbracoJson.ForValues(encoders.CreateEncoder<IJsonSerializer>()));

/// <summary>Reads and writes the configuration of data types.</summary>
internal sealed class SystemTextConfigurationEditorJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : SystemTextJsonSerializerBase(UmbracoJson.ForConfiguration(encoders.CreateEncoder<IConfigurationEditorJsonSerializer>())),
        IConfigurationEditorJsonSerializer;

/// <summary>Writes the payloads of webhooks.</summary>
internal sealed class SystemTextWebhookJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : SystemTextJsonSerializerBase(UmbracoJson.ForValues(encoders.CreateEncoder<IWebhookJsonSerializer>())), IWebhookJsonSerializer;
