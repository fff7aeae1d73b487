using System.Globalization;
using Inpud.Cms.Sync;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.Sync;

public sealed class TwoMachinesTests(CmsFixture cms, SecondMachine other) : IClassFixture<SecondMachine>
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task What_one_machine_publishes_the_other_shows_once_it_has_listened()
    {
        var document = await _given.DocumentAsync("First text");
        _given.Publish(document, "en");
        await other.DoAsync("sync");
        Assert.Equal(("First text", "First text"), (Read(document), await other.DoAsync("read", document.Key)));

        await other.DoAsync("write", document.Key, "Second text");
        Assert.Equal("First text", Read(document));
        Assert.True(Listen() > 0);
        Assert.Equal("Second text", Read(document));
        document = _given.Reload(document);
        document.SetValue("title", "Third text", "en");
        _given.Publish(_given.Saved(document), "en");
        await other.DoAsync("sync");

        Assert.Equal("Third text", await other.DoAsync("read", document.Key));
    }

    [Fact]
    public async Task Trees_addresses_and_withdrawals_reach_the_other_machine()
    {
        var (root, mark) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Page of two", null, root.Id);
        await other.DoAsync("sync");
        Assert.Equal($"{mark}/en/page-of-two/", await other.DoAsync("url", page.Key));
        Assert.Equal(page.Key.ToString(), await other.DoAsync("children", root.Key));

        await other.DoAsync("rename", page.Key, "Renamed by the other");
        Listen();
        Assert.Equal($"{mark}/en/renamed-by-the-other/", _given.UrlOf(page, "en"));
        Assert.Equal(page.Key, cms.Get<IRedirectUrlService>().GetMostRecentRedirectUrl($"{root.Id}/page-of-two", "en")!.ContentKey);
        await other.DoAsync("withdraw", page.Key);
        Listen();

        Assert.Null(cms.Get<IPublishedContentCache>().GetById(page.Key));
        Assert.Equal("#", _given.UrlOf(page, "en"));
        Documents.MoveToRecycleBin(_given.Reload(page));
        await other.DoAsync("sync");
        Assert.Equal("", await other.DoAsync("children", root.Key));
    }

    [Fact]
    public async Task Languages_and_types_reach_the_other_machine()
    {
        var alias = Given.Alias("twoMachines");
        await _given.TypeAsync(alias, Given.Shared, ("here", await _given.TextAsync(), Given.Shared));
        await other.DoAsync("sync");

        await other.DoAsync("property", alias, "there");
        await other.DoAsync("language", "lv");
        Listen();
        Assert.Equal(["here", "there"], cms.Get<IContentTypeService>().Get(alias)!.PropertyTypes.Select(x => x.Alias).Order(StringComparer.Ordinal));
        Assert.NotNull(await cms.Get<ILanguageService>().GetAsync("lv"));
        await cms.Get<ILanguageService>().DeleteAsync("lv", Given.Actor);
        await other.DoAsync("sync");

        Assert.DoesNotContain("lv", await other.DoAsync("languages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_machines_that_save_at_once_lose_nothing_and_give_every_child_a_place_and_a_name_of_its_own()
    {
        const int Each = 20;
        var parent = await _given.DocumentAsync("Parent of two machines");
        await other.DoAsync("sync");

        var theirs = other.DoAsync("add", parent.Id, Each);
        for (var i = 0; i < Each; i++)
        {
            await _given.DocumentAsync("Same name", parentId: parent.Id);
        }

        await theirs;
        Listen();

        var children = Documents.GetPagedChildren(parent.Id, 0, 100, out var total).ToArray();
        Assert.Equal(2 * Each, total);
        Assert.Equal(2 * Each, children.Select(x => x.SortOrder).Distinct().Count());
        Assert.Equal(2 * Each, children.Select(x => x.GetCultureName("en")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(cms.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(parent.Key, out var keys));
        Assert.Equal(children.Select(x => x.Key).Order(), keys.Order());
    }

    [Fact]
    public async Task What_is_due_is_published_by_one_machine_only()
    {
        var document = await _given.DocumentAsync("Due on two");
        var schedule = new ContentScheduleCollection();
        schedule.Add(new ContentSchedule("en", DateTime.UtcNow.AddMinutes(-1), ContentScheduleAction.Release));
        Documents.PersistContentSchedule(document, schedule);

        var theirs = other.DoAsync("schedule");
        var here = cms.Get<Inpud.Cms.Jobs.PublishScheduled>().RunOnce().Done;
        var done = here + int.Parse(await theirs, CultureInfo.InvariantCulture);
        Listen();

        Assert.Equal(1, done);
        Assert.True(_given.Reload(document).Published);
        Assert.Equal(2, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task Nobody_carries_out_what_it_wrote_itself()
    {
        Listen();
        var document = await _given.DocumentAsync("Own instruction");
        _given.Publish(document, "en");

        Assert.Equal(0, Listen());
    }

    private int Listen() => cms.Get<CacheInstructions>().CarryOutOthers(TestContext.Current.CancellationToken);

    private object? Read(IContent document) => cms.Get<IPublishedContentCache>().GetById(document.Key)?.GetProperty("title")!.GetValue("en");
}
