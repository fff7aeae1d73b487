using System.Text.Json;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Serialization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.DataTypes;

/// <summary>A data type as the client configures its elements with.</summary>
internal static class DescribeDataType
{
    private static readonly JsonSerializerOptions _options = UmbracoJson.ForConfiguration(UmbracoJson.Encoder);

    public static DataTypeResponseModel Whole(IDataType dataType)
    {
        var settings = dataType.Editor?.GetConfigurationEditor().ToConfigurationEditor(dataType.ConfigurationData) ?? dataType.ConfigurationData;
        return new DataTypeResponseModel(
            dataType.Key,
            dataType.Name ?? "",
            dataType.EditorAlias,
            dataType.EditorUiAlias ?? dataType.EditorAlias,
            [.. settings.Select(x => new DataTypePropertyPresentationModel(x.Key, JsonSerializer.SerializeToElement(x.Value, _options)))],
            dataType.IsDeletableDataType(),
            dataType.ConfigurationObject is IIgnoreUserStartNodesConfig);
    }

    public static DataTypeItemResponseModel Item(IDataType dataType) => new(
        dataType.Key, dataType.Name ?? "", dataType.EditorAlias, dataType.EditorUiAlias, dataType.IsDeletableDataType(), Flags.None);
}
