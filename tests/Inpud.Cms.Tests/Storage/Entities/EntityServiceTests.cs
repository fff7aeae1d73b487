using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Entities;

public sealed class EntityServiceTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IEntityService Entities => cms.Get<IEntityService>();

    [Fact]
    public async Task A_slim_document_knows_its_names_and_what_is_published_in_each_language()
    {
        var document = await _given.DocumentAsync("Slim", "Mince");
        _given.Publish(document, "en");
        document = _given.Reload(document);
        document.SetCultureName("Slimmer", "en");
        document = _given.Saved(document);

        var slim = Assert.IsType<IDocumentEntitySlim>(Entities.Get(document.Key, UmbracoObjectTypes.Document), exactMatch: false);

        Assert.Equal(("Slimmer", "Mince"), (slim.CultureNames["en"], slim.CultureNames["fr"]));
        Assert.Equal(["en"], slim.PublishedCultures);
        Assert.Contains("en", slim.EditedCultures);
        Assert.Equal(("article", "icon-document", ContentVariation.Culture, true, true), (slim.ContentTypeAlias, slim.ContentTypeIcon, slim.Variations, slim.Published, slim.Edited));
        Assert.Equal((document.Id, document.Path, document.Level, document.ParentId), (slim.Id, slim.Path, slim.Level, slim.ParentId));
    }

    [Fact]
    public async Task Children_come_in_pages_in_their_order_and_can_be_filtered_and_ordered_otherwise()
    {
        var parent = await FamilyAsync("c", "a", "d", "b");

        var first = Entities.GetPagedChildren(parent.Key, UmbracoObjectTypes.Document, 0, 3, out var total).Select(x => x.Name).ToArray();
        var rest = Entities.GetPagedChildren(parent.Key, UmbracoObjectTypes.Document, 3, 3, out _).Select(x => x.Name);
        Assert.Equal((4L, "c a d b"), (total, string.Join(" ", first.Concat(rest))));
        Assert.Equal(
            ["a", "b", "c", "d"],
            Entities.GetPagedChildren(parent.Id, UmbracoObjectTypes.Document, 0, 10, out _, ordering: Ordering.By("name")).Select(x => x.Name));
        var filter = cms.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateQuery<IUmbracoEntity>().Where(x => x.Name == "d");
        Assert.Equal(["d"], Entities.GetPagedChildren(parent.Id, UmbracoObjectTypes.Document, 0, 10, out total, filter).Select(x => x.Name));
        Assert.Equal(1, total);
        Assert.Equal(4, Entities.GetChildren(parent.Id, UmbracoObjectTypes.Document).Count());
    }

    [Fact]
    public async Task Siblings_before_and_after_are_found_with_how_many_more_there_are()
    {
        var parent = await FamilyAsync("s1", "s2", "s3", "s4", "s5");
        var third = Entities.GetChildren(parent.Id, UmbracoObjectTypes.Document).Single(x => x.Name == "s3");

        var around = Entities.GetSiblings(third.Key, [UmbracoObjectTypes.Document], 1, 1, out var before, out var after).Select(x => x.Name);

        Assert.Equal(["s2", "s3", "s4"], around);
        Assert.Equal((1L, 1L), (before, after));
        var backwards = Ordering.By("name", Direction.Descending);
        around = Entities.GetSiblings(third.Key, [UmbracoObjectTypes.Document], 1, 4, out before, out after, null, backwards).Select(x => x.Name);
        Assert.Equal(["s4", "s3", "s2", "s1"], around);
        Assert.Equal((1L, 0L), (before, after));
        Assert.Empty(Entities.GetSiblings(third.Key, [UmbracoObjectTypes.Media], 1, 1, out _, out _));
    }

    [Fact]
    public async Task Ancestors_and_descendants_are_found()
    {
        var top = await _given.DocumentAsync("Top");
        var middle = await _given.DocumentAsync("Middle", parentId: top.Id);
        var low = await _given.DocumentAsync("Low", parentId: middle.Id);

        Assert.Equal([top.Key, middle.Key], Entities.GetPathKeys(low, omitSelf: true));
        Assert.Equal(middle.Key, Entities.GetParent(low.Id)!.Key);
        Assert.Equal(2, Entities.GetDescendants(top.Id, UmbracoObjectTypes.Document).Count());
        Assert.Equal([middle.Id], Entities.GetPagedDescendants(top.Id, UmbracoObjectTypes.Document, 0, 1, out var total).Select(x => x.Id));
        Assert.Equal(2, total);
        Assert.True(Entities.Get(top.Key)!.HasChildren);
        Assert.False(Entities.Get(low.Key)!.HasChildren);
        Assert.Equal($"{top.Path},{middle.Id}", Entities.GetAllPaths(UmbracoObjectTypes.Document, middle.Key).Single().Path);
    }

    [Fact]
    public async Task Things_of_each_kind_are_found_as_what_they_are()
    {
        var (document, file) = (await _given.DocumentAsync("A document"), await _given.FileAsync("A file"));
        var type = await _given.ArticleTypeAsync();

        Assert.Equal(UmbracoObjectTypes.Document, Entities.GetObjectType(document.Key));
        Assert.Equal(UmbracoObjectTypes.Media, Entities.GetObjectType(file.Id));
        Assert.Equal(UmbracoObjectTypes.DocumentType, Entities.GetObjectType(type.Key));
        Assert.Equal("storedFile", Assert.IsType<IMediaEntitySlim>(Entities.Get(file.Key), exactMatch: false).ContentTypeAlias);
        Assert.Null(Entities.Get(file.Key, UmbracoObjectTypes.Document));
        Assert.Equal(document.Id, Entities.GetId(document.Key, UmbracoObjectTypes.Document).Result);
        Assert.Equal(file.Key, Entities.GetKey(file.Id, UmbracoObjectTypes.Media).Result);
        Assert.True(Entities.Exists(document.Key, UmbracoObjectTypes.Document));
        Assert.False(Entities.Exists(document.Key, UmbracoObjectTypes.Media));
        Assert.True(Entities.Exists([document.Key, file.Key]));
        Assert.False(Entities.Exists([document.Key, Guid.NewGuid()]));
        Assert.Equal(2, Entities.GetAll([UmbracoObjectTypes.Document, UmbracoObjectTypes.Media], document.Key, file.Key).Count());
    }

    [Fact]
    public async Task The_roots_children_are_documents_and_the_bin_holds_what_was_thrown_away()
    {
        var (kept, thrown) = (await _given.DocumentAsync("At the root"), await _given.DocumentAsync("In the bin"));
        cms.Get<IContentService>().MoveToRecycleBin(thrown);

        Assert.Contains(Entities.GetRootEntities(UmbracoObjectTypes.Document), x => x.Key == kept.Key);
        Assert.DoesNotContain(Entities.GetRootEntities(UmbracoObjectTypes.Document), x => x.Key == thrown.Key);
        Assert.Contains(Entities.GetPagedTrashedChildren(Constants.System.RecycleBinContent, UmbracoObjectTypes.Document, 0, 1000, out _), x => x.Key == thrown.Key);
        Assert.DoesNotContain(Entities.GetChildren(Constants.System.Root), x => x.Id == Constants.System.Root);
    }

    [Fact]
    public void A_reserved_number_is_that_of_the_item_made_later_with_the_key()
    {
        var key = Guid.NewGuid();
        var reserved = Entities.ReserveId(key);

        Assert.Equal(reserved, Entities.GetId(key, UmbracoObjectTypes.Document).Result);
    }

    private async Task<IContent> FamilyAsync(params string[] names)
    {
        var parent = await _given.DocumentAsync($"Family of {names[0]}");
        foreach (var name in names)
        {
            await _given.DocumentAsync(name, parentId: parent.Id);
        }

        return parent;
    }
}
