using System.Data;
using Inpud.Cms.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Containers;

public sealed class ContainerTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IDocumentTypeContainerRepository _folders;

    public ContainerTests()
    {
        _bed = new StorageBed(services => services.AddTypesAndEntities().AddContainerStorage());
        _folders = _bed.Get<IDocumentTypeContainerRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_folder_gets_its_place_in_the_tree()
    {
        var outer = Add("Pages");
        var inner = Add("Articles", outer);

        var read = _bed.Do(() => _folders.Get(inner.Key))!;

        Assert.Equal(
            (inner.Id, "Articles", outer.Id, 2, $"-1,{outer.Id},{inner.Id}"),
            (read.Id, read.Name, read.ParentId, read.Level, read.Path));
        Assert.Equal(["Articles"], _bed.Do(() => _folders.Get("Articles", 2)).Select(x => x.Name));
        Assert.Equal(2, _bed.Do(() => _folders.GetMany()).Count());
    }

    [Fact]
    public void A_name_is_given_once_per_folder()
    {
        var outer = Add("Pages");
        Add("Articles", outer);
        Add("Articles");

        Assert.True(_bed.Do(() => _folders.HasDuplicateName(outer.Key, "Articles")));
        Assert.True(_bed.Do(() => _folders.HasDuplicateName(Guid.Empty, "Pages")));
        Assert.False(_bed.Do(() => _folders.HasDuplicateName(Guid.NewGuid(), "Pages")));
        Assert.Throws<DuplicateNameException>(() => Add("Articles", outer));
        Assert.Throws<ArgumentException>(() => Add(" "));
    }

    [Fact]
    public void A_folder_is_renamed_moved_and_deleted_when_empty()
    {
        var (outer, other) = (Add("Pages"), Add("Other"));
        var inner = Add("Articles", outer);
        (inner.Name, inner.ParentId) = ("Texts", other.Id);
        _bed.Do(() => _folders.Save(inner));

        Assert.Equal(
            ("Texts", $"-1,{other.Id},{inner.Id}"),
            (_bed.Do(() => _folders.Get(inner.Id))!.Name, _bed.Do(() => _folders.Get(inner.Id))!.Path));
        Assert.Throws<InvalidOperationException>(() => _bed.Do(() => _folders.Delete(other)));
        _bed.Do(() => _folders.Delete(inner));
        _bed.Do(() => _folders.Delete(other));
        Assert.Equal(["Pages"], _bed.Do(() => _folders.GetMany()).Select(x => x.Name));
    }

    [Fact]
    public void Folders_of_one_kind_are_not_those_of_another()
    {
        var folder = Add("Pages");
        var others = _bed.Get<IDataTypeContainerRepository>();

        Assert.Null(_bed.Do(() => others.Get(folder.Id)));
        Assert.Throws<ArgumentException>(
            () => _bed.Do(() => others.Save(new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = "X" })));
    }

    [Fact]
    public void A_folder_of_elements_can_lie_in_the_recycle_bin()
    {
        var elements = _bed.Get<IElementContainerRepository>();
        var folder = new EntityContainer(Constants.ObjectTypes.Element) { Name = "Quotes" };
        _bed.Do(() => elements.Save(folder));
        (folder.ParentId, folder.Trashed) = (Constants.System.RecycleBinElement, true);
        _bed.Do(() => elements.Save(folder));

        var read = _bed.Do(() => elements.Get(folder.Id))!;
        Assert.Equal((true, $"-1,-22,{folder.Id}"), (read.Trashed, read.Path));
    }

    [Fact]
    public async Task A_type_in_use_is_known_by_the_values_that_were_saved()
    {
        var (type, properties) = _bed.AddType("article", "title", "body", "note");
        var (title, body, note) = (properties[0], properties[1], properties[2]);
        var text = $"see \\\"{body.Id}\\\": there, {body.Id}:30";
        _bed.AddDocument("Page", type, values: $"{{\"{title.Id}\":\"{text}\",\"{note.Id}:mobile\":\"x\"}}");
        var usage = _bed.Get<IPropertyTypeUsageRepository>();
        var typeKey = _bed.Look(db => db.Nodes.Single(x => x.Id == type.NodeId).Key);
        var dataTypeKey = _bed.Look(db => db.Nodes.Single(x => x.Id == title.DataTypeId).Key);

        Assert.True(await _bed.DoAsync(() => usage.HasSavedPropertyValuesAsync(typeKey, "title")));
        Assert.False(await _bed.DoAsync(() => usage.HasSavedPropertyValuesAsync(typeKey, "body")));
        Assert.True(await _bed.DoAsync(() => usage.HasSavedPropertyValuesAsync(typeKey, "note")));
        Assert.False(await _bed.DoAsync(() => usage.HasSavedPropertyValuesAsync(typeKey, "unknown")));
        Assert.True(await _bed.DoAsync(() => usage.ContentTypeExistAsync(typeKey)));
        Assert.False(await _bed.DoAsync(() => usage.ContentTypeExistAsync(dataTypeKey)));
        Assert.True(await _bed.DoAsync(() => _bed.Get<IDataTypeUsageRepository>().HasSavedValuesAsync(dataTypeKey)));
        Assert.False(await _bed.DoAsync(() => _bed.Get<IDataTypeUsageRepository>().HasSavedValuesAsync(Guid.NewGuid())));
    }

    private EntityContainer Add(string name, EntityContainer? below = null)
    {
        var folder = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = name, ParentId = below?.Id ?? -1 };
        _bed.Do(() => _folders.Save(folder));
        return folder;
    }
}
