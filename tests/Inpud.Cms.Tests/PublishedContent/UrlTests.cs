using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class UrlTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    [Fact]
    public async Task Each_language_has_its_own_address_below_its_own_domain()
    {
        var (root, mark) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Annual Report", "Rapport annuel", root.Id);
        var below = await _given.PublishedAsync("Chapter One", "Chapitre un", page.Id);

        Assert.Equal($"{mark}/en/annual-report/chapter-one/", _given.UrlOf(below, "en"));
        Assert.Equal($"{mark}/fr/rapport-annuel/chapitre-un/", _given.UrlOf(below, "fr"));
        Assert.Equal($"{mark}/en/", _given.UrlOf(root, "en"));
    }

    [Fact]
    public async Task Names_in_other_scripts_keep_their_letters_in_addresses()
    {
        await using var russian = await _given.PassingLanguageAsync("ru", "Russian");
        await using var arabic = await _given.PassingLanguageAsync("ar", "Arabic");
        var (root, mark) = await _given.SiteAsync();
        foreach (var (culture, name) in new[] { ("ru", "Дом"), ("ar", "البيت") })
        {
            root.SetCultureName(name, culture);
            root.SetValue("title", name, culture);
        }

        root = _given.Saved(root);
        _given.Publish(root, "ru", "ar");
        await cms.Get<IDomainService>().UpdateDomainsAsync(root.Key, new DomainsUpdateModel
        {
            Domains = [.. new[] { "en", "fr", "ru", "ar" }.Select(x => new DomainModel { DomainName = $"{mark}/{x}", IsoCode = x })],
        });
        var page = _given.DocumentOf(await _given.ArticleTypeAsync(), root.Id, ("en", "Rights"), ("ru", "Права человека"), ("ar", "حقوق الإنسان"));
        foreach (var culture in new[] { "en", "ru", "ar" })
        {
            page.SetValue("title", "t", culture);
        }

        _given.Publish(_given.Saved(page), "en", "ru", "ar");

        Assert.Equal($"{mark}/ru/права-человека/", Uri.UnescapeDataString(_given.UrlOf(page, "ru")));
        Assert.Equal($"{mark}/ar/حقوق-الإنسان/", Uri.UnescapeDataString(_given.UrlOf(page, "ar")));
        var urls = cms.Get<IDocumentUrlService>();
        Assert.Equal(page.Key, urls.GetDocumentKeyByRoute("/права-человека", "ru", root.Id, isDraft: false));
        Assert.Equal(page.Key, urls.GetDocumentKeyByRoute("/حقوق-الإنسان", "ar", root.Id, isDraft: false));
        Assert.Null(urls.GetDocumentKeyByRoute("/права-человека", "en", root.Id, isDraft: false));
    }

    [Fact]
    public async Task A_draft_has_its_address_only_among_drafts()
    {
        var (root, mark) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Public name", null, root.Id);
        page.SetCultureName("Draft name", "en");
        _given.Saved(page);
        var urls = cms.Get<IDocumentUrlService>();

        Assert.Equal($"{mark}/en/public-name/", _given.UrlOf(page, "en"));
        Assert.Equal("draft-name", urls.GetUrlSegment(page.Key, "en", isDraft: true));
        Assert.Null(urls.GetDocumentKeyByRoute("/draft-name", "en", root.Id, isDraft: false));
        Assert.Equal(page.Key, urls.GetDocumentKeyByRoute("/draft-name", "en", root.Id, isDraft: true));
        Assert.Equal("#", _given.UrlOf(page, "fr"));
    }

    [Fact]
    public async Task A_withdrawn_language_has_no_address_and_a_withdrawn_parent_takes_those_below_along()
    {
        var (root, mark) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Parent page", "Page mère", root.Id);
        var below = await _given.PublishedAsync("Child page", "Page fille", page.Id);

        cms.Get<IContentService>().Unpublish(_given.Reload(page), "fr");
        Assert.Equal("#", _given.UrlOf(below, "fr"));
        Assert.Equal($"{mark}/en/parent-page/child-page/", _given.UrlOf(below, "en"));
        _given.Publish(_given.Reload(page), "fr");

        Assert.Equal($"{mark}/fr/page-mère/page-fille/", _given.UrlOf(below, "fr"));
    }

    [Fact]
    public async Task A_moved_branch_has_new_addresses_at_once()
    {
        var (root, mark) = await _given.SiteAsync();
        var (from, to) = (await _given.PublishedAsync("From", null, root.Id), await _given.PublishedAsync("To", null, root.Id));
        var page = await _given.PublishedAsync("Moved page", null, from.Id);
        var below = await _given.PublishedAsync("Below it", null, page.Id);

        cms.Get<IContentService>().Move(page, to.Id);

        Assert.Equal($"{mark}/en/to/moved-page/below-it/", _given.UrlOf(below, "en"));
        Assert.Null(cms.Get<IDocumentUrlService>().GetDocumentKeyByRoute("/from/moved-page", "en", root.Id, isDraft: false));
    }

    [Fact]
    public async Task A_domain_is_changed_and_refused_where_it_belongs_to_another()
    {
        var (root, mark) = await _given.SiteAsync();
        var (other, _) = await _given.SiteAsync();
        var domains = cms.Get<IDomainService>();
        DomainsUpdateModel model = new() { Domains = [new DomainModel { DomainName = $"{mark}/en", IsoCode = "en" }] };
        Assert.Equal(DomainOperationStatus.ConflictingDomainName, (await domains.UpdateDomainsAsync(other.Key, model)).Status);
        model = new() { Domains = [new DomainModel { DomainName = $"{mark}/en", IsoCode = "xx" }] };
        Assert.Equal(DomainOperationStatus.LanguageNotFound, (await domains.UpdateDomainsAsync(root.Key, model)).Status);

        model = new() { Domains = [new DomainModel { DomainName = $"{mark}/english", IsoCode = "en" }] };
        Assert.Equal(DomainOperationStatus.Success, (await domains.UpdateDomainsAsync(root.Key, model)).Status);

        Assert.Equal($"{mark}/english/", _given.UrlOf(root, "en"));
        Assert.Equal([$"{mark}/english"], (await domains.GetAssignedDomainsAsync(root.Key, false)).Select(x => x.DomainName));
        Assert.Equal([$"{mark}/english"], cms.Get<IDomainCache>().GetAssigned(root.Id).Select(x => x.Name));
    }

    [Fact]
    public async Task A_deleted_root_leaves_no_domain()
    {
        var (root, mark) = await _given.SiteAsync();

        cms.Get<IContentService>().Delete(root);

        Assert.False(cms.Get<IDomainService>().Exists($"{mark}/en"));
        Assert.DoesNotContain(cms.Get<IDomainCache>().GetAll(true), x => x.Name == $"{mark}/en");
    }
}
