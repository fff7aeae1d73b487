using System.Data;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Storage.ContentTypes;

public sealed class DocumentTypeTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _alias = Given.Alias("type");

    private IContentTypeService Types => cms.Get<IContentTypeService>();

    [Fact]
    public async Task A_type_comes_back_as_it_was_made()
    {
        var text = await _given.TextAsync();
        var type = await _given.NewTypeAsync(_alias, Given.ByCulture, ("title", text, Given.ByCulture), ("rank", text, Given.Shared));
        (type.Description, type.Icon, type.ListView) = ("What it is for", "icon-book color-red", Guid.NewGuid());
        type.HistoryCleanup = new HistoryCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 3, KeepLatestVersionPerDayForDays = 30 };
        var title = type.PropertyTypes.First(x => x.Alias == "title");
        (title.Mandatory, title.MandatoryMessage, title.ValidationRegExp, title.ValidationRegExpMessage) = (true, "Please!", "^.+$", "Not so");
        (title.Description, title.LabelOnTop, title.SortOrder) = ("shown above", true, 4);

        var read = await _given.SavedAsync(type);

        Assert.Equal((type.Key, _alias, "What it is for", "icon-book color-red", type.ListView), (read.Key, read.Alias, read.Description, read.Icon, read.ListView));
        Assert.Equal((true, ContentVariation.Culture, false), (read.AllowedAsRoot, read.Variations, read.IsElement));
        Assert.Equal((true, 3, 30), (read.HistoryCleanup!.PreventCleanup, read.HistoryCleanup.KeepAllVersionsNewerThanDays, read.HistoryCleanup.KeepLatestVersionPerDayForDays));
        title = read.PropertyTypes.First(x => x.Alias == "title");
        Assert.Equal((true, "Please!", "^.+$", "Not so"), (title.Mandatory, title.MandatoryMessage, title.ValidationRegExp, title.ValidationRegExpMessage));
        Assert.Equal(("shown above", true, 4, ContentVariation.Culture), (title.Description, title.LabelOnTop, title.SortOrder, title.Variations));
        Assert.Equal(["Content"], read.PropertyGroups.Select(x => x.Name));
        Assert.False(read.IsDirty());
    }

    [Fact]
    public async Task A_type_has_the_properties_of_its_compositions_and_shares_their_values()
    {
        var text = await _given.TextAsync();
        var seo = await _given.TypeAsync(_alias + "Seo", Given.ByCulture, ("description", text, Given.ByCulture));
        var type = await _given.NewTypeAsync(_alias, Given.ByCulture, ("title", text, Given.ByCulture));
        type.AddContentType(seo);
        var saved = await _given.SavedAsync(type);
        var document = _given.DocumentOf(saved, -1, ("en", "Composed"));
        document.SetValue("description", "For machines", "en");
        document = _given.Saved(document);

        Assert.Equal("For machines", document.GetValue("description", "en"));
        Assert.Equal([seo.Key], saved.CompositionKeys());
        Assert.Equal([saved.Key], Types.GetComposedOf(seo.Id).Select(x => x.Key));
        seo = Types.Get(seo.Key)!;
        seo.AddPropertyType(await _given.PropertyAsync("robots", Given.Shared), "content");
        await _given.SavedAsync(seo);
        Assert.True(_given.Reload(document).HasProperty("robots"));
    }

    [Fact]
    public async Task Two_types_cannot_share_an_alias_and_a_composition_cannot_bring_a_property_twice()
    {
        var text = await _given.TextAsync();
        await _given.TypeAsync(_alias, Given.Shared, ("title", text, Given.Shared));
        var again = new ContentTypeCreateModel { Alias = _alias.ToUpperInvariant(), Name = "Again", Icon = "icon-document" };
        Assert.Equal(
            ContentTypeOperationStatus.DuplicateAlias, (await cms.Get<IContentTypeEditingService>().CreateAsync(again, Given.Actor)).Status);
        var unasked = await _given.NewTypeAsync(_alias.ToUpperInvariant(), Given.Shared);
        await Assert.ThrowsAsync<DuplicateNameException>(() => Types.CreateAsync(unasked, Given.Actor));

        var seo = await _given.TypeAsync(_alias + "Seo", Given.Shared, ("description", text, Given.Shared));
        var both = await _given.NewTypeAsync(_alias + "Both", Given.Shared, ("title", text, Given.Shared));
        both.AddContentType(seo);
        await _given.SavedAsync(both);
        seo.AddPropertyType(await _given.PropertyAsync("title", Given.Shared), "content");
        await Assert.ThrowsAsync<InvalidCompositionException>(() => Types.UpdateAsync(seo, Given.Actor));
        Assert.Equal(["description"], Types.Get(seo.Key)!.PropertyTypes.Select(x => x.Alias));
    }

    [Fact]
    public async Task What_may_be_made_below_a_type_is_kept_in_order_and_forgets_deleted_types()
    {
        var (report, annex) = (await _given.TypeAsync(_alias + "Report", Given.Shared), await _given.TypeAsync(_alias + "Annex", Given.Shared));
        var folder = await _given.NewTypeAsync(_alias, Given.Shared);
        folder.AllowedContentTypes = [new ContentTypeSort(annex.Key, 0, annex.Alias), new ContentTypeSort(report.Key, 1, report.Alias)];
        var saved = await _given.SavedAsync(folder);

        Assert.Equal([annex.Key, report.Key], saved.AllowedContentTypes!.OrderBy(x => x.SortOrder).Select(x => x.Key));
        Assert.Equal([annex.Key, report.Key], (await Types.GetAllowedChildrenAsync(saved.Key, 0, 10)).Result!.Items.Select(x => x.Key));
        Assert.Equal([annex.Key, saved.Key], (await Types.GetAllowedParentKeysAsync(annex.Key)).Result!.OrderBy(x => x != annex.Key));
        await Types.DeleteAsync(annex.Key, Given.Actor);

        Assert.Equal([report.Key], Types.Get(saved.Key)!.AllowedContentTypes!.Select(x => x.Key));
    }

    [Fact]
    public async Task An_element_type_stays_one_and_is_no_document()
    {
        var type = await _given.NewTypeAsync(_alias, Given.ByCulture, ("text", await _given.TextAsync(), Given.ByCulture));
        (type.IsElement, type.AllowedAsRoot) = (true, false);

        var saved = await _given.SavedAsync(type);

        Assert.True(saved.IsElement);
        Assert.DoesNotContain((await Types.GetAllAllowedAsRootAsync(0, 1000)).Items, x => x.Key == saved.Key);
    }

    [Fact]
    public async Task Renaming_a_type_or_a_property_keeps_every_value()
    {
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("title", await _given.TextAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "Kept"), ("fr", "Gardé"));
        document.SetValue("title", "kept", "en");
        document.SetValue("title", "gardé", "fr");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "en", "fr");
        type.Alias = _alias + "Renamed";
        type.PropertyTypes.Single().Alias = "heading";

        await _given.SavedAsync(type);

        document = _given.Reload(document);
        Assert.Equal(_alias + "Renamed", document.ContentType.Alias);
        Assert.Equal(("kept", "gardé"), (document.GetValue("heading", "en"), document.GetValue("heading", "fr", published: true)));
        Assert.Null(Types.Get(_alias));
    }

    [Fact]
    public async Task A_property_added_later_is_there_on_every_document_and_one_taken_away_is_gone()
    {
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("title", await _given.TextAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "Grows"));
        document.SetValue("title", "kept", "en");
        document = _given.Saved(document);
        type.AddPropertyType(await _given.PropertyAsync("more", Given.ByCulture), "content");
        type = await _given.SavedAsync(type);

        document = _given.Reload(document);
        document.SetValue("more", "more text", "en");
        document = _given.Saved(document);
        Assert.Equal(("kept", "more text"), (document.GetValue("title", "en"), document.GetValue("more", "en")));
        type.RemovePropertyType("title");
        await _given.SavedAsync(type);

        document = _given.Reload(document);
        Assert.Equal(["more"], document.Properties.Select(x => x.Alias));
        Assert.Equal("more text", document.GetValue("more", "en"));
    }

    [Fact]
    public async Task A_type_moves_into_a_folder_and_is_copied_with_its_properties()
    {
        var folder = (await cms.Get<IContentTypeContainerService>().CreateAsync(null, _alias, null, Given.Actor)).Result!;
        var type = await _given.TypeAsync(_alias, Given.ByCulture, ("title", await _given.TextAsync(), Given.ByCulture));

        Assert.Equal(ContentTypeStructureOperationStatus.Success, (await Types.MoveAsync(type.Key, folder.Key)).Status);
        var copied = await Types.CopyAsync(type.Key, folder.Key);

        var moved = Types.Get(type.Key)!;
        Assert.Equal((folder.Id, $"-1,{folder.Id},{moved.Id}", 2), (moved.ParentId, moved.Path, moved.Level));
        Assert.Equal(ContentTypeStructureOperationStatus.Success, copied.Status);
        var copy = Types.Get(copied.Result!.Key)!;
        Assert.Equal(["title"], copy.PropertyTypes.Select(x => x.Alias));
        Assert.NotEqual(moved.PropertyTypes.Single().Key, copy.PropertyTypes.Single().Key);
        Assert.Equal(folder.Id, copy.ParentId);
        Assert.Equal([moved.Key, copy.Key], Types.GetChildren(folder.Id).Select(x => x.Key).OrderBy(x => x != moved.Key));
    }

    [Fact]
    public async Task Deleting_a_type_deletes_its_documents_and_no_others()
    {
        var (doomed, safe) = (await _given.TypeAsync(_alias, Given.Shared), await _given.TypeAsync(_alias + "Safe", Given.Shared));
        var top = _given.DocumentOf(doomed, -1, ("", "Doomed"));
        var below = _given.DocumentOf(doomed, top.Id, ("", "Doomed too"));
        var other = _given.DocumentOf(safe, -1, ("", "Safe"));
        Assert.True(Types.HasContentNodes(doomed.Id));

        Assert.Equal(ContentTypeOperationStatus.Success, await Types.DeleteAsync(doomed.Key, Given.Actor));

        Assert.Null(Types.Get(doomed.Key));
        Assert.Null(cms.Get<IContentService>().GetById(top.Key));
        Assert.Null(cms.Get<IContentService>().GetById(below.Key));
        Assert.NotNull(cms.Get<IContentService>().GetById(other.Key));
    }

    [Fact]
    public async Task What_one_reader_does_to_a_type_is_not_seen_by_another()
    {
        var type = await _given.TypeAsync(_alias, Given.Shared);
        type.Name = "changed but not saved";

        Assert.Equal(_alias, Types.Get(type.Key)!.Name);
    }
}
