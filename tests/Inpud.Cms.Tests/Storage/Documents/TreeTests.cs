using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class TreeTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task Moving_an_item_takes_its_branch_along_with_right_paths_and_levels()
    {
        var (a, b) = (await _given.DocumentAsync("Move A"), await _given.DocumentAsync("Move B"));
        var child = await _given.DocumentAsync("Move child", parentId: a.Id);
        var grandchild = await _given.DocumentAsync("Move grandchild", parentId: child.Id);

        Assert.True(Documents.Move(child, b.Id).Success);

        (child, grandchild) = (_given.Reload(child), _given.Reload(grandchild));
        Assert.Equal($"{b.Path},{child.Id}", child.Path);
        Assert.Equal($"{child.Path},{grandchild.Id}", grandchild.Path);
        Assert.Equal((b.Level + 1, b.Level + 2), (child.Level, grandchild.Level));
        Assert.Empty(Documents.GetPagedChildren(a.Id, 0, 10, out _));
        Assert.True(Documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions()).Ok);
    }

    [Fact]
    public async Task Siblings_keep_the_order_that_they_are_sorted_in()
    {
        var parent = await _given.DocumentAsync("Sorted");
        var names = new[] { "one", "two", "three" };
        foreach (var name in names)
        {
            await _given.DocumentAsync(name, parentId: parent.Id);
        }

        var children = Documents.GetPagedChildren(parent.Id, 0, 10, out _).Reverse().ToArray();
        Assert.True(Documents.Sort(children).Success);

        Assert.Equal(names.Reverse(), Documents.GetPagedChildren(parent.Id, 0, 10, out _).Select(x => x.Name));
    }

    [Theory]
    [InlineData("апельсин", "Банан", "вишня", "Яблоко")]
    [InlineData("άλφα", "Βήτα", "γάμμα", "Δέλτα")]
    [InlineData("apple", "Banana", "cherry", "Damson")]
    public async Task Names_are_in_the_order_of_the_alphabet_whatever_their_case(params string[] names)
    {
        var parent = await _given.DocumentAsync($"Alphabet of {names[0]}");
        foreach (var name in Enumerable.Reverse(names))
        {
            await _given.DocumentAsync(name, $"{name} fr", parent.Id);
        }

        Assert.Equal(names, Documents.GetPagedChildren(parent.Id, 0, 10, out _, null, Ordering.By("name", culture: "en")).Select(x => x.GetCultureName("en")));
        Assert.Equal(
            names.Select(x => $"{x} fr").Reverse(),
            Documents.GetPagedChildren(parent.Id, 0, 10, out _, null, Ordering.By("name", Direction.Descending, "fr")).Select(x => x.GetCultureName("fr")));
        Assert.Equal(names, cms.Get<IEntityService>().GetPagedChildren(parent.Key, UmbracoObjectTypes.Document, 0, 10, out _, null, Ordering.By("name")).Select(x => x.Name));
    }

    [Fact]
    public async Task Children_are_in_the_order_of_a_propertys_values_page_by_page()
    {
        var parent = await _given.DocumentAsync("By property");
        foreach (var (name, note, rank) in new (string, string?, int?)[] { ("a", "banana", 10), ("b", "Apple", 9), ("c", null, null), ("d", "cherry", 100) })
        {
            var child = await _given.DocumentAsync(name, $"{name} fr", parent.Id);
            child.SetValue("note", note, "en");
            child.SetValue("note", note is null ? "яблоко" : $"Я {note}", "fr");
            child.SetValue("rank", rank);
            _given.Saved(child);
        }

        Assert.Equal("cbad", Order(parent, "note", Direction.Ascending, "en"));
        Assert.Equal("dabc", Order(parent, "note", Direction.Descending, "en"));
        Assert.Equal("badc", Order(parent, "note", Direction.Ascending, "fr"));
        Assert.Equal("cbad", Order(parent, "rank", Direction.Ascending, "en"));
        Assert.Equal("dabc", Order(parent, "rank", Direction.Descending, null));
    }

    [Fact]
    public async Task A_second_sibling_of_the_same_name_gets_a_number_in_that_language_only()
    {
        var parent = await _given.DocumentAsync("Twins");
        await _given.DocumentAsync("Twin", "Jumeau", parent.Id);

        var second = await _given.DocumentAsync("twin", "Autre", parent.Id);
        var third = await _given.DocumentAsync("Twin", "Jumeau", parent.Id);

        Assert.Equal(("twin (1)", "Autre"), (second.GetCultureName("en"), second.GetCultureName("fr")));
        Assert.Equal(("Twin (2)", "Jumeau (1)"), (third.GetCultureName("en"), third.GetCultureName("fr")));
    }

    [Fact]
    public async Task A_copy_has_its_own_name_and_the_copied_values()
    {
        var parent = await _given.DocumentAsync("Copies");
        var original = await _given.DocumentAsync("Original", "L’original", parent.Id);
        await _given.DocumentAsync("Below original", parentId: original.Id);

        var copy = Documents.Copy(original, parent.Id, relateToOriginal: false, recursive: true);

        copy = _given.Reload(copy!);
        Assert.Equal("Original (1)", copy.GetCultureName("en"));
        Assert.Equal("L’original", copy.GetValue("title", "fr"));
        Assert.NotEqual(original.Key, copy.Key);
        Assert.Equal(1, Documents.CountChildren(copy.Id));
    }

    [Fact]
    public async Task What_is_thrown_away_can_be_restored_until_the_bin_is_emptied()
    {
        var parent = await _given.DocumentAsync("Restorer");
        var document = await _given.DocumentAsync("Thrown away", parentId: parent.Id);
        _given.Publish(document, "en");

        Assert.True(Documents.MoveToRecycleBin(_given.Reload(document)).Success);
        document = _given.Reload(document);
        Assert.True(document.Trashed);
        Assert.StartsWith("-1,-20,", document.Path, StringComparison.Ordinal);
        Assert.True(Documents.RecycleBinSmells());

        Assert.True(Documents.Move(document, parent.Id).Success);
        document = _given.Reload(document);
        Assert.False(document.Trashed);
        Assert.Equal($"{parent.Path},{document.Id}", document.Path);

        Documents.MoveToRecycleBin(document);
        Assert.True((await Documents.EmptyRecycleBinAsync(Constants.Security.SuperUserKey)).Success);
        Assert.Null(Documents.GetById(document.Key));
        Assert.False(Documents.RecycleBinSmells());
    }

    [Fact]
    public async Task A_branch_is_published_from_the_top()
    {
        var top = await _given.DocumentAsync("Branch top");
        var child = await _given.DocumentAsync("Branch child", parentId: top.Id);

        var results = Documents.PublishBranch(top, PublishBranchFilter.IncludeUnpublished, ["en"]).ToArray();

        Assert.Equal(2, results.Length);
        Assert.True(_given.Reload(child).IsCulturePublished("en"));
        Assert.True(Documents.IsPathPublished(_given.Reload(child)));
    }

    [Fact]
    public async Task A_page_of_children_knows_the_total_and_overlaps_with_no_other_page()
    {
        var parent = await _given.DocumentAsync("Pages");
        foreach (var number in Enumerable.Range(1, 7))
        {
            await _given.DocumentAsync($"Page {number}", parentId: parent.Id);
        }

        var seen = Enumerable.Range(0, 3).SelectMany(page => Documents.GetPagedChildren(parent.Id, page, 3, out var total).Select(x => (x.Id, total))).ToArray();

        Assert.Equal(7, seen.Select(x => x.Id).Distinct().Count());
        Assert.All(seen, x => Assert.Equal(7, x.total));
    }

    [Fact]
    public async Task Deleting_an_item_deletes_what_is_below_it()
    {
        var parent = await _given.DocumentAsync("Deleted");
        var child = await _given.DocumentAsync("Deleted child", parentId: parent.Id);

        Assert.True(Documents.Delete(parent).Success);

        Assert.Null(Documents.GetById(child.Key));
        Assert.Null(Documents.GetById(parent.Id));
    }

    [Fact]
    public async Task Eight_threads_save_fifty_times_each_and_nothing_is_lost()
    {
        var parent = await _given.DocumentAsync("Threads");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                var document = Documents.Create($"T{thread}-{i}", parent.Id, "article");
                document.SetCultureName($"T{thread}-{i}", "en");
                document.SetValue("title", $"{thread}/{i}", "en");
                Assert.True(Documents.Save(document).Success);
            }
        })));

        var children = Documents.GetPagedChildren(parent.Id, 0, 1000, out var total).ToArray();
        Assert.Equal(400, total);
        Assert.Equal(400, children.Select(x => x.SortOrder).Distinct().Count());
        Assert.Equal(400, children.Select(x => x.GetValue<string>("title", "en")).Distinct().Count());
    }

    /// <summary>The names of the children, two a page.</summary>
    private string Order(IContent parent, string alias, Direction direction, string? culture)
    {
        var ordering = Ordering.By(alias, direction, culture, isCustomField: true);
        return string.Concat(Enumerable.Range(0, 2)
            .SelectMany(page => Documents.GetPagedChildren(parent.Id, page, 2, out _, null, ordering)).Select(x => x.GetCultureName("en")));
    }
}
