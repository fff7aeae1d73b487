using Inpud.Cms.PublishedContent.Withdrawals;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class WithdrawalTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task A_withdrawn_language_is_known_to_have_been_there_and_which_languages_remain()
    {
        var (page, en, fr) = await PageAsync("Withdrawn", "Retiré");
        Assert.Null(await FindAsync(fr));

        Documents.Unpublish(page, "fr");

        var gone = (await FindAsync(fr))!;
        Assert.Equal((page.Key, "fr"), (gone.ItemKey, gone.Culture));
        Assert.Equal(["en"], gone.RemainingCultures);
        Assert.Equal(gone, await FindAsync(fr.TrimEnd('/')), new SameItem());
        Assert.Null(await FindAsync(en));
    }

    [Fact]
    public async Task An_item_withdrawn_in_all_languages_remains_in_none()
    {
        var (page, en, fr) = await PageAsync("All gone", "Tout parti");

        Documents.Unpublish(page);

        Assert.Empty((await FindAsync(en))!.RemainingCultures);
        Assert.Equal(page.Key, (await FindAsync(fr))!.ItemKey);
    }

    [Fact]
    public async Task The_bin_withdraws_what_is_below_too_and_a_deletion_is_not_forgotten()
    {
        var (page, en, _) = await PageAsync("Binned", "Jeté");
        var below = await _given.PublishedAsync("Below binned", null, page.Id);
        var belowUrl = _given.UrlOf(below, "en");

        Documents.MoveToRecycleBin(page);
        Assert.Equal(page.Key, (await FindAsync(en))!.ItemKey);
        Assert.Equal(below.Key, (await FindAsync(belowUrl))!.ItemKey);
        Documents.Delete(_given.Reload(page));

        Assert.Equal(page.Key, (await FindAsync(en))!.ItemKey);
        Assert.NotNull(await FindAsync(belowUrl));
    }

    [Fact]
    public async Task A_published_item_deleted_at_once_is_known_to_have_been_there()
    {
        var (page, en, fr) = await PageAsync("Deleted at once", "Supprimé");

        Documents.Delete(page);

        Assert.Equal(page.Key, (await FindAsync(en))!.ItemKey);
        Assert.Equal(page.Key, (await FindAsync(fr))!.ItemKey);
    }

    [Fact]
    public async Task A_draft_thrown_away_was_never_there()
    {
        var (root, mark) = await _given.SiteAsync();
        var draft = await _given.DocumentAsync("Never public", parentId: root.Id);

        Documents.Delete(draft);

        Assert.Null(await FindAsync($"{mark}/en/never-public/"));
    }

    [Fact]
    public async Task A_withdrawal_that_is_stopped_or_undone_leaves_nothing()
    {
        var (page, en, _) = await PageAsync("Not withdrawn", "Pas retiré");
        using (cms.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            Documents.Unpublish(page);
        }

        Assert.Null(await FindAsync(en));
        Assert.Equal(en, _given.UrlOf(page, "en"));
    }

    [Fact]
    public async Task The_default_languages_withdrawal_takes_every_language_along()
    {
        var (page, en, fr) = await PageAsync("Mandatory", "Obligatoire");

        Documents.Unpublish(page, "en");

        Assert.Equal(page.Key, (await FindAsync(en))!.ItemKey);
        Assert.Equal(page.Key, (await FindAsync(fr))!.ItemKey);
    }

    [Fact]
    public async Task A_planned_withdrawal_is_one_too()
    {
        var (page, _, fr) = await PageAsync("Planned", "Prévu");
        var schedule = new ContentScheduleCollection();
        schedule.Add(new ContentSchedule("fr", cms.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), ContentScheduleAction.Expire));
        Documents.PersistContentSchedule(page, schedule);
        cms.Clock.Advance(TimeSpan.FromMinutes(2));

        cms.Get<Inpud.Cms.Jobs.PublishScheduled>().RunOnce();

        Assert.Equal(["en"], (await FindAsync(fr))!.RemainingCultures);
    }

    private async Task<(IContent Page, string En, string Fr)> PageAsync(string en, string fr)
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync(en, fr, root.Id);
        return (page, _given.UrlOf(page, "en"), _given.UrlOf(page, "fr"));
    }

    private async Task<Withdrawn?> FindAsync(string path) =>
        await cms.Get<WithdrawnUrls>().FindAsync(Uri.UnescapeDataString(path), TestContext.Current.CancellationToken);

    private sealed class SameItem : IEqualityComparer<Withdrawn?>
    {
        public bool Equals(Withdrawn? x, Withdrawn? y) => x?.ItemKey == y?.ItemKey && x?.Culture == y?.Culture;

        public int GetHashCode(Withdrawn? obj) => obj?.ItemKey.GetHashCode() ?? 0;
    }
}
