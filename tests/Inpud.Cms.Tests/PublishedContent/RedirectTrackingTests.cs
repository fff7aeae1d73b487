using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class RedirectTrackingTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IRedirectUrlService Redirects => cms.Get<IRedirectUrlService>();

    [Fact]
    public async Task A_rename_leaves_a_redirect_in_the_renamed_language_only()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Old name", "Ancien nom", root.Id);

        _given.Rename(page, "en", "New name");

        var left = Redirects.GetMostRecentRedirectUrl($"{root.Id}/old-name", "en")!;
        Assert.Equal((page.Key, "en"), (left.ContentKey, left.Culture));
        Assert.Null(Redirects.GetMostRecentRedirectUrl($"{root.Id}/ancien-nom", "fr"));
        Assert.Null(Redirects.GetMostRecentRedirectUrl($"{root.Id}/old-name", "fr"));
    }

    [Fact]
    public async Task Names_in_other_scripts_leave_redirects_too()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Старое имя", null, root.Id);

        _given.Rename(page, "en", "Новое имя");

        Assert.Equal(page.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/старое-имя", "en")!.ContentKey);
    }

    [Fact]
    public async Task A_renamed_parent_leaves_redirects_for_what_is_published_below_it()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Parent", "Parent fr", root.Id);
        var below = await _given.PublishedAsync("Child", "Enfant", page.Id);
        var deep = await _given.PublishedAsync("Grandchild", null, below.Id);
        var draft = await _given.DocumentAsync("Draft below", parentId: page.Id);

        _given.Rename(page, "en", "Renamed");

        Assert.Equal(below.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/parent/child", "en")!.ContentKey);
        Assert.Equal(deep.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/parent/child/grandchild", "en")!.ContentKey);
        Assert.Empty(Redirects.GetContentRedirectUrls(draft.Key));
        Assert.Single(Redirects.GetContentRedirectUrls(below.Key));
    }

    [Fact]
    public async Task A_move_leaves_redirects_in_every_published_language()
    {
        var (root, _) = await _given.SiteAsync();
        var (from, to) = (await _given.PublishedAsync("From", "De", root.Id), await _given.PublishedAsync("To", "Vers", root.Id));
        var page = await _given.PublishedAsync("Page", "Feuille", from.Id);
        var below = await _given.PublishedAsync("Below", "Dessous", page.Id);

        cms.Get<IContentService>().Move(page, to.Id);

        Assert.Equal(page.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/from/page", "en")!.ContentKey);
        Assert.Equal(below.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/de/feuille/dessous", "fr")!.ContentKey);
    }

    [Fact]
    public async Task Whoever_comes_back_to_an_old_address_leaves_no_circle()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("First", null, root.Id);
        _given.Rename(page, "en", "Second");
        _given.Rename(page, "en", "First");

        Assert.Equal([$"{root.Id}/second"], Redirects.GetContentRedirectUrls(page.Key).Select(x => x.Url));
    }

    [Fact]
    public async Task A_save_that_publishes_nothing_and_a_publish_that_renames_nothing_leave_no_redirect()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Stays", null, root.Id);
        page.SetCultureName("Draft name", "en");
        page = _given.Saved(page);
        Assert.Empty(Redirects.GetContentRedirectUrls(page.Key));

        page.SetCultureName("Stays", "en");
        page.SetValue("title", "Other text", "en");
        _given.Publish(_given.Saved(page), "en");

        Assert.Empty(Redirects.GetContentRedirectUrls(page.Key));
    }

    [Fact]
    public async Task A_branch_published_at_once_leaves_a_redirect_for_each_of_its_renamed_items()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Branch", null, root.Id);
        var below = await _given.PublishedAsync("Leaf", null, page.Id);
        foreach (var (item, name) in new[] { (page, "Branch two"), (below, "Leaf two") })
        {
            item.SetCultureName(name, "en");
            _given.Saved(item);
        }

        cms.Get<IContentService>().PublishBranch(_given.Reload(page), PublishBranchFilter.Default, ["en"]);

        Assert.Equal(page.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/branch", "en")!.ContentKey);
        Assert.Equal(below.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/branch/leaf", "en")!.ContentKey);
    }

    [Fact]
    public async Task A_document_without_languages_leaves_a_redirect_for_all_of_them()
    {
        var (root, _) = await _given.SiteAsync();
        var type = await _given.TypeAsync("plain", Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        var page = _given.DocumentOf(type, root.Id, ("", "Plain name"));
        _given.Publish(page, "*");
        page = _given.Reload(page);
        page.Name = "Plainer name";
        _given.Publish(_given.Saved(page), "*");

        Assert.Equal(page.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/plain-name", "en")!.ContentKey);
        Assert.Equal(page.Key, Redirects.GetMostRecentRedirectUrl($"{root.Id}/plain-name", "fr")!.ContentKey);
    }

    [Fact]
    public async Task Redirects_die_with_their_document()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Mortal", null, root.Id);
        _given.Rename(page, "en", "Mortal two");

        cms.Get<IContentService>().Delete(_given.Reload(page));

        Assert.Null(Redirects.GetMostRecentRedirectUrl($"{root.Id}/mortal", "en"));
    }
}
