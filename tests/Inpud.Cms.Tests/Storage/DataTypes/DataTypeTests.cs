using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.DataTypes;

public sealed class DataTypeTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _name = $"Choice {Guid.NewGuid():N}";

    private IDataTypeService DataTypes => cms.Get<IDataTypeService>();

    [Fact]
    public async Task A_data_type_comes_back_with_its_whole_configuration()
    {
        var made = await MakeAsync(new Dictionary<string, object>
        {
            ["items"] = new[] { "Rapport", "تقرير", "Отчёт" }, ["multiple"] = true, ["unknown"] = new Dictionary<string, object> { ["depth"] = 3 },
        });

        var read = (await DataTypes.GetAsync(made.Key))!;

        Assert.Equal((_name, Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueStorageType.Nvarchar), (read.Name, read.EditorAlias, read.DatabaseType));
        var configuration = Assert.IsType<DropDownFlexibleConfiguration>(read.ConfigurationObject);
        Assert.True(configuration.Multiple);
        Assert.Equal(["Rapport", "تقرير", "Отчёт"], configuration.Items);
        Assert.Contains("unknown", read.ConfigurationData.Keys);
        Assert.Equal("Umb.PropertyEditorUi.Dropdown", read.EditorUiAlias);
    }

    [Fact]
    public async Task A_changed_configuration_is_seen_at_once()
    {
        var made = await MakeAsync(new Dictionary<string, object> { ["items"] = new[] { "a" }, ["multiple"] = false });
        made.ConfigurationData = new Dictionary<string, object> { ["items"] = new[] { "a", "b" }, ["multiple"] = true };
        made.Name = _name + " 2";

        Assert.Equal(DataTypeOperationStatus.Success, (await DataTypes.UpdateAsync(made, Given.Actor)).Status);

        var configuration = cms.Get<IDataTypeConfigurationCache>().GetConfigurationAs<DropDownFlexibleConfiguration>(made.Key)!;
        Assert.Equal(["a", "b"], configuration.Items);
        Assert.Equal(made.Key, (await DataTypes.GetAsync(_name + " 2"))!.Key);
        Assert.Null(await DataTypes.GetAsync(_name));
    }

    [Fact]
    public async Task Data_types_are_found_by_name_editor_and_in_pages()
    {
        var made = await MakeAsync([]);

        Assert.Contains(await DataTypes.GetByEditorAliasAsync(made.EditorAlias), x => x.Key == made.Key);
        Assert.Contains(await DataTypes.GetByEditorUiAlias(made.EditorUiAlias!), x => x.Key == made.Key);
        var page = await DataTypes.FilterAsync(name: _name);
        Assert.Equal((1L, made.Key), (page.Total, page.Items.Single().Key));
        Assert.Equal(made.Key, (await DataTypes.GetAllAsync(made.Key)).Single().Key);
    }

    [Fact]
    public async Task A_data_type_that_was_used_is_known_by_its_types_and_its_values()
    {
        var made = await MakeAsync([]);
        var type = await _given.TypeAsync(Given.Alias("uses"), Given.Shared, ("choice", made, Given.Shared));
        Assert.False((await cms.Get<IDataTypeUsageService>().HasSavedValuesAsync(made.Key)).Result);

        var document = _given.DocumentOf(type, -1, ("", "Uses a choice"));
        document.SetValue("choice", """["a"]""");
        _given.Saved(document);

        Assert.True((await cms.Get<IDataTypeUsageService>().HasSavedValuesAsync(made.Key)).Result);
        var relations = await DataTypes.GetPagedRelationsAsync(made.Key, 0, 10);
        Assert.Equal((1L, type.Key), (relations.Total, relations.Items.Single().ContentTypeKey));
    }

    [Fact]
    public async Task Deleting_a_data_type_takes_its_properties_from_every_type_and_leaves_the_documents()
    {
        var made = await MakeAsync([]);
        var text = await _given.TextAsync();
        var type = await _given.TypeAsync(Given.Alias("loses"), Given.ByCulture, ("choice", made, Given.Shared), ("text", text, Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "Keeps its text"));
        document.SetValue("choice", """["a"]""");
        document.SetValue("text", "kept", "en");
        document = _given.Saved(document);

        Assert.Equal(DataTypeOperationStatus.Success, (await DataTypes.DeleteAsync(made.Key, Given.Actor)).Status);

        Assert.Null(await DataTypes.GetAsync(made.Key));
        Assert.Equal(["text"], cms.Get<IContentTypeService>().Get(type.Key)!.PropertyTypes.Select(x => x.Alias));
        document = _given.Reload(document);
        Assert.False(document.HasProperty("choice"));
        Assert.Equal("kept", document.GetValue("text", "en"));
    }

    [Fact]
    public async Task Bad_data_types_are_refused()
    {
        var made = await MakeAsync([]);

        Assert.Equal(DataTypeOperationStatus.DuplicateKey, (await DataTypes.CreateAsync(New([], made.Key), Given.Actor)).Status);
        var nameless = New([]);
        nameless.Name = " ";
        Assert.Equal(DataTypeOperationStatus.InvalidName, (await DataTypes.CreateAsync(nameless, Given.Actor)).Status);
        Assert.Equal(DataTypeOperationStatus.NotFound, (await DataTypes.DeleteAsync(Guid.NewGuid(), Given.Actor)).Status);
    }

    [Fact]
    public async Task A_data_type_is_copied_and_moved_into_a_folder()
    {
        var made = await MakeAsync(new Dictionary<string, object> { ["items"] = new[] { "a" } });
        var folders = cms.Get<IDataTypeContainerService>();
        var folder = (await folders.CreateAsync(null, $"Folder {Guid.NewGuid():N}", null, Given.Actor)).Result!;

        var copy = await DataTypes.CopyAsync(made, folder.Key, Given.Actor);
        Assert.Equal(DataTypeOperationStatus.Success, copy.Status);
        Assert.Equal(DataTypeOperationStatus.Success, (await DataTypes.MoveAsync(made, folder.Key, Given.Actor)).Status);

        Assert.NotEqual(made.Key, copy.Result.Key);
        Assert.Equal(["a"], ((DropDownFlexibleConfiguration)(await DataTypes.GetAsync(copy.Result.Key))!.ConfigurationObject!).Items);
        var moved = (await DataTypes.GetAsync(made.Key))!;
        Assert.Equal((folder.Id, $"-1,{folder.Id},{moved.Id}", 2), (moved.ParentId, moved.Path, moved.Level));
        Assert.Equal(folder.Key, (await folders.GetParentAsync(moved))!.Key);
        Assert.Equal(EntityContainerOperationStatus.NotEmpty, (await folders.DeleteAsync(folder.Key, Given.Actor)).Status);
    }

    private async Task<IDataType> MakeAsync(Dictionary<string, object> configuration)
    {
        var made = await DataTypes.CreateAsync(New(configuration), Given.Actor);
        Assert.Equal(DataTypeOperationStatus.Success, made.Status);
        return (await DataTypes.GetAsync(made.Result.Key))!;
    }

    private DataType New(Dictionary<string, object> configuration, Guid? key = null)
    {
        Assert.True(cms.Get<PropertyEditorCollection>().TryGet(Constants.PropertyEditors.Aliases.DropDownListFlexible, out var editor));
        return new DataType(editor, cms.Get<IConfigurationEditorJsonSerializer>())
        {
            Key = key ?? Guid.NewGuid(), Name = _name, DatabaseType = ValueStorageType.Nvarchar, EditorUiAlias = "Umb.PropertyEditorUi.Dropdown",
            ConfigurationData = configuration,
        };
    }
}
