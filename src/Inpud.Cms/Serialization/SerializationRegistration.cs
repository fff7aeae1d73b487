using System.Text.Encodings.Web;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.Serialization;

/// <summary>Registers the three serializers that Core asks for.</summary>
internal static class SerializationRegistration
{
    public static IUmbracoBuilder AddSerialization(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IJsonSerializerEncoderFactory, EveryScriptEncoderFactory>();
        builder.Services.AddUnique<IJsonSerializer, SystemTextJsonSerializer>();
        builder.Services.AddUnique<IConfigurationEditorJsonSerializer, SystemTextConfigurationEditorJsonSerializer>();
        builder.Services.AddUnique<IWebhookJsonSerializer, SystemTextWebhookJsonSerializer>();
        return builder;
    }
}

/// <summary>One encoder for all: <see cref="UmbracoJson.Encoder"/>.</summary>
internal sealed class EveryScriptEncoderFactory : IJsonSerializerEncoderFactory
{
    public JavaScriptEncoder CreateEncoder<TSerializer>() where TSerializer : IJsonSerializer => UmbracoJson.Encoder;
}
