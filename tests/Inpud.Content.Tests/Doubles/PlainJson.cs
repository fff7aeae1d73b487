using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Content.Tests.Doubles;

/// <summary>JSON as the CMS writes it: camel case, read in any case.</summary>
internal sealed class PlainJson : IConfigurationEditorJsonSerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string Serialize(object? input) => JsonSerializer.Serialize(input, Options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, Options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = input.ToString() is { } text ? Deserialize<T>(text) : null;
        return value is not null;
    }
}
