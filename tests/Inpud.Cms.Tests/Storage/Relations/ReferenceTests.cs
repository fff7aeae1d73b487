using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using Names = Umbraco.Cms.Core.Constants.Conventions.RelationTypes;

namespace Inpud.Cms.Tests.Storage.Relations;

public sealed class ReferenceTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private ITrackedReferencesService References => cms.Get<ITrackedReferencesService>();

    private IRelationService Relations => cms.Get<IRelationService>();

    [Fact]
    public async Task An_editor_sees_which_documents_use_an_item_whatever_language_picks_it()
    {
        var (file, target) = (await _given.FileAsync("Used"), await _given.DocumentAsync("Target"));
        var user = await UserAsync("User of both", "en", file, target);
        await UserAsync("User of one", "fr", file, null);

        var uses = await References.GetPagedRelationsForItemAsync(file.Key, UmbracoObjectTypes.Media, 0, 10, filterMustBeIsDependency: true);
        Assert.Equal(2, uses.Result.Total);
        var use = (await References.GetPagedRelationsForItemAsync(target.Key, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: true)).Result.Items.Single();
        Assert.Equal((user.Key, Constants.UdiEntityType.Document, "uses", false), (use.NodeKey, use.NodeType, use.ContentTypeAlias, use.NodePublished));
        Assert.Equal([file.Key], (await References.GetPagedKeysWithDependentReferencesAsync(new HashSet<Guid> { file.Key, user.Key }, Constants.ObjectTypes.Media, 0, 10)).Items);
    }

    [Fact]
    public async Task What_is_not_picked_any_more_is_not_used_any_more()
    {
        var (file, other) = (await _given.FileAsync("Once used"), await _given.FileAsync("Used now"));
        var user = await UserAsync("Changes its mind", "en", file, null);
        user.SetValue("files", Given.Picked(other), "en");
        _given.Saved(user);

        Assert.Equal(0, (await References.GetPagedItemsWithRelationsAsync(new HashSet<Guid> { file.Key }, 0, 10, true)).Total);
        Assert.Equal(other.Id, Relations.GetByParentId(user.Id, Names.RelatedMediaAlias)!.Single().ChildId);
    }

    [Fact]
    public async Task What_was_published_with_an_item_still_uses_it_when_the_draft_does_not()
    {
        var file = await _given.FileAsync("Published with");
        var user = await UserAsync("Published user", "en", file, null);
        _given.Publish(user, "en");
        user = _given.Reload(user);
        user.SetValue("files", null, "en");
        _given.Saved(user);

        Assert.Equal(1, (await References.GetPagedItemsWithRelationsAsync(new HashSet<Guid> { file.Key }, 0, 10, true)).Total);
    }

    [Fact]
    public async Task Uses_die_with_either_end()
    {
        var (file, target) = (await _given.FileAsync("Dies"), await _given.DocumentAsync("Dies too"));
        var user = await UserAsync("Survives", "en", file, target);

        cms.Get<IMediaService>().Delete(file);
        Assert.Equal([target.Id], Relations.GetByParentId(user.Id)!.Select(x => x.ChildId));
        cms.Get<IContentService>().Delete(user);

        Assert.Empty(Relations.GetByChildId(target.Id));
    }

    [Fact]
    public async Task What_is_used_below_a_folder_and_in_the_bin_is_found()
    {
        var folder = await _given.FolderAsync("Used folder");
        var file = await _given.FileAsync("Used inside", folder.Id);
        await UserAsync("User of inner", "en", file, null);

        Assert.Equal(1, (await References.GetPagedDescendantsInReferencesAsync(folder.Key, UmbracoObjectTypes.Media, 0, 10, true)).Result.Total);
        cms.Get<IMediaService>().MoveToRecycleBin(folder);

        Assert.Contains((await References.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Media, 0, 1000, true)).Items, x => x.NodeName == "User of inner");
    }

    [Fact]
    public async Task A_copy_remembers_its_original_if_asked_to()
    {
        var original = await _given.DocumentAsync("Has a copy");
        var copy = cms.Get<IContentService>().Copy(original, -1, relateToOriginal: true)!;

        var relation = Relations.GetByParentAndChildId(original.Id, copy.Id, Relations.GetRelationTypeByAlias(Names.RelateDocumentOnCopyAlias)!);

        Assert.NotNull(relation);
        Assert.True(Relations.AreRelated(original.Id, copy.Id));
    }

    [Fact]
    public async Task A_document_in_the_bin_remembers_its_parent_until_it_is_restored()
    {
        var parent = await _given.DocumentAsync("Remembered parent");
        var child = await _given.DocumentAsync("Remembers", parentId: parent.Id);
        var editing = cms.Get<IContentEditingService>();
        var bin = cms.Get<IDocumentRecycleBinQueryService>();

        Assert.Equal(ContentEditingOperationStatus.Success, (await editing.MoveToRecycleBinAsync(child.Key, Given.Actor)).Status);
        Assert.Equal(parent.Key, (await bin.GetOriginalParentAsync(child.Key)).Result!.Key);
        Assert.Equal(ContentEditingOperationStatus.Success, (await editing.RestoreAsync(child.Key, parent.Key, Given.Actor)).Status);
        Assert.Equal(parent.Id, _given.Reload(child).ParentId);
        Assert.Empty(Relations.GetByChildId(child.Id));
        await editing.MoveToRecycleBinAsync(parent.Key, Given.Actor);

        Assert.Equal(RecycleBinQueryResultType.ParentIsRoot, (await bin.GetOriginalParentAsync(parent.Key)).Status);
        Assert.Equal(ContentEditingOperationStatus.Success, (await editing.DeleteFromRecycleBinAsync(parent.Key, Given.Actor)).Status);
    }

    private async Task<IContent> UserAsync(string name, string culture, IMedia? file, IContent? target)
    {
        var type = await _given.TypeAsync(
            "uses", Given.ByCulture,
            ("files", await _given.MediaPickerAsync(), Given.ByCulture), ("targets", await _given.DocumentPickerAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("en", name), ("fr", name + " fr"));
        if (file is not null)
        {
            document.SetValue("files", Given.Picked(file), culture);
        }

        if (target is not null)
        {
            document.SetValue("targets", Given.Picked(target));
        }

        return _given.Saved(document);
    }
}
