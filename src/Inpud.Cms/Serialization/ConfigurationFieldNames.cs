using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Serialization;

/// <summary>Names the properties of a configuration class by the key that the editing client stores them under.</summary>
internal static class ConfigurationFieldNames
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is MemberInfo member
                && member.GetCustomAttribute<JsonPropertyNameAttribute>() is null
                && member.GetCustomAttribute<ConfigurationFieldAttribute>()?.Key is { Length: > 0 } key)
            {
                property.Name = key;
            }
        }
    }
}
