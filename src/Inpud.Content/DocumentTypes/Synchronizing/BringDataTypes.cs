using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>Creates and updates data types. Never deletes one, and never changes how its values are stored.</summary>
internal sealed class BringDataTypes(
    IDataTypeService service, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer json, TypesChanges changes)
{
    /// <summary>Every data type there is afterwards, by key.</summary>
    public async Task<IReadOnlyDictionary<Guid, IDataType>> RunAsync(IEnumerable<DataTypeDefinition> definitions)
    {
        var stored = (await service.GetAllAsync()).ToDictionary(dataType => dataType.Key);
        foreach (var definition in definitions)
        {
            if (!editors.TryGet(definition.Editor, out var editor))
            {
                changes.Refuse(Subject(definition), $"no editor is registered under the alias {definition.Editor}");
            }
            else if (stored.TryGetValue(definition.Key, out var existing))
            {
                await UpdateAsync(existing, definition, editor);
            }
            else
            {
                stored[definition.Key] = await CreateAsync(definition, editor);
            }
        }

        return stored;
    }

    private async Task<IDataType> CreateAsync(DataTypeDefinition definition, IDataEditor editor)
    {
        var settings = Settings(definition, editor);
        var created = new DataType(editor, json)
        {
            Key = definition.Key,
            Name = definition.Name,
            EditorUiAlias = definition.EditorUi,
            DatabaseType = StorageOf(editor, settings),
            ConfigurationData = settings,
        };

        var attempt = await service.CreateAsync(created, Constants.Security.SuperUserKey);
        changes.Saved(Subject(definition), isNew: true, attempt.Success, attempt.Status.ToString());
        return attempt.Result;
    }

    private async Task UpdateAsync(IDataType stored, DataTypeDefinition definition, IDataEditor editor)
    {
        var settings = Settings(definition, editor);
        if (StorageOf(editor, settings) is var storage && storage != stored.DatabaseType)
        {
            changes.Refuse(Subject(definition), $"its values are stored as {stored.DatabaseType} and would be lost as {storage}");
            return;
        }

        if (IsAlready(stored, definition, settings))
        {
            return;
        }

        stored.Name = definition.Name;
        stored.Editor = editor;
        stored.EditorUiAlias = definition.EditorUi;
        stored.ConfigurationData = settings;
        var attempt = await service.UpdateAsync(stored, Constants.Security.SuperUserKey);
        changes.Saved(Subject(definition), isNew: false, attempt.Success, attempt.Status.ToString());
    }

    private bool IsAlready(IDataType stored, DataTypeDefinition definition, IDictionary<string, object> settings) =>
        stored.Name == definition.Name
        && stored.EditorAlias == definition.Editor
        && stored.EditorUiAlias == definition.EditorUi
        && JsonNode.DeepEquals(AsJson(stored.ConfigurationData), AsJson(settings));

    private JsonNode? AsJson(IDictionary<string, object> settings) => JsonNode.Parse(json.Serialize(settings));

    private static IDictionary<string, object> Settings(DataTypeDefinition definition, IDataEditor editor) =>
        editor.GetConfigurationEditor().FromConfigurationEditor(new Dictionary<string, object>(definition.Settings, StringComparer.Ordinal));

    private ValueStorageType StorageOf(IDataEditor editor, IDictionary<string, object> settings)
    {
        var configuration = editor.GetConfigurationEditor().ToConfigurationObject(settings, json);
        return ValueTypes.ToStorageType(
            configuration is IConfigureValueType chosen ? chosen.ValueType : editor.GetValueEditor(configuration).ValueType);
    }

    private static string Subject(DataTypeDefinition definition) => $"data type “{definition.Name}”";
}
