using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Inpud.Cms.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class VersionTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    private IContentVersionService Versions => cms.Get<IContentVersionService>();

    [Fact]
    public async Task The_history_is_read_newest_first_in_pages_that_do_not_overlap()
    {
        var document = await HistoryAsync("History", 4);

        var pages = new List<ContentVersionMeta>();
        for (var skip = 0; skip < 6; skip += 2)
        {
            var page = (await Versions.GetPagedContentVersionsAsync(document.Key, null, skip, 2)).Result!;
            Assert.Equal(5, page.Total);
            pages.AddRange(page.Items);
        }

        Assert.Equal(5, pages.Select(x => x.VersionId).Distinct().Count());
        Assert.Equal(pages.Select(x => x.VersionDate).OrderDescending(), pages.Select(x => x.VersionDate));
        Assert.True(pages[0].CurrentDraftVersion);
        Assert.True(pages[1].CurrentPublishedVersion);
        Assert.Equal("Administrator", pages[0].Username);
        Assert.Equal(ContentVersionOperationStatus.ContentNotFound, (await Versions.GetPagedContentVersionsAsync(Guid.NewGuid(), null, 0, 2)).Status);
    }

    [Fact]
    public async Task Whoever_made_many_versions_is_opened_once_for_their_history_and_not_at_all_for_the_clean_up()
    {
        var document = await HistoryAsync("Opened once", 4);
        var opened = new CountOpened(cms.Get<IDataProtectionProvider>());
        var versions = new DocumentVersionRepository(cms.Get<CmsScopeProvider>(), new UserSeal(opened, cms.Get<KeyFolder>()));
        using var scope = cms.Get<CmsScopeProvider>().CreateCoreScope(autoComplete: true);

        Assert.All(versions.GetPagedItemsByContentId(document.Id, 0, 10, out _), x => Assert.Equal("Administrator", x.Username));
        Assert.Equal(1, opened.Times);

        Assert.NotEmpty(versions.GetContentVersionsEligibleForCleanup(DateTime.UtcNow.AddYears(1), null));
        Assert.Equal(1, opened.Times);
    }

    [Fact]
    public async Task The_history_of_one_language_leaves_out_versions_from_before_it_was_there()
    {
        var document = await HistoryAsync("Later in French", 2);
        document.SetCultureName("Plus tard", "fr");
        document.SetValue("title", "Plus tard", "fr");
        _given.Saved(document);
        _given.Publish(_given.Reload(document), "fr");

        Assert.Equal(2, (await Versions.GetPagedContentVersionsAsync(document.Key, "fr", 0, 10)).Result!.Total);
        Assert.Equal(4, (await Versions.GetPagedContentVersionsAsync(document.Key, "en", 0, 10)).Result!.Total);
    }

    [Fact]
    public async Task An_earlier_version_is_read_whole_and_rolled_back_to()
    {
        var document = await HistoryAsync("Rolls", 3);
        var oldest = (await Versions.GetPagedContentVersionsAsync(document.Key, null, 0, 10)).Result!.Items.Last();

        var old = (await Versions.GetAsync(oldest.VersionId.ToGuid())).Result!;
        Assert.Equal("text 1", old.GetValue("title", "en"));
        Assert.True((await Versions.RollBackAsync(oldest.VersionId.ToGuid(), "en", Given.Actor)).Success);

        document = _given.Reload(document);
        Assert.Equal(("text 1", "text 3"), (document.GetValue("title", "en"), document.GetValue("title", "en", published: true)));
        Assert.Equal(ContentVersionOperationStatus.NotFound, (await Versions.RollBackAsync(int.MaxValue.ToGuid(), null, Given.Actor)).Result);
    }

    [Fact]
    public async Task Old_versions_are_cleaned_up_except_those_that_somebody_keeps_and_those_in_use()
    {
        var document = await HistoryAsync("Cleaned", 5);
        var history = (await Versions.GetPagedContentVersionsAsync(document.Key, null, 0, 10)).Result!.Items.ToArray();
        var (kept, inUse) = (history[^1], history.Where(x => x.CurrentDraftVersion || x.CurrentPublishedVersion).Select(x => x.VersionId).ToArray());
        Assert.True((await Versions.SetPreventCleanupAsync(kept.VersionId.ToGuid(), true, Given.Actor)).Success);

        Versions.PerformContentVersionCleanup(DateTime.UtcNow.AddYears(1));

        Assert.Equal(
            inUse.Append(kept.VersionId).Order(),
            (await Versions.GetPagedContentVersionsAsync(document.Key, null, 0, 10)).Result!.Items.Select(x => x.VersionId).Order());
        Assert.Equal("text 5", _given.Reload(document).GetValue("title", "en", published: true));
    }

    [Fact]
    public async Task A_type_can_keep_its_history_for_ever()
    {
        var type = await _given.NewTypeAsync(Given.Alias("keeps"), Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        type.HistoryCleanup = new Umbraco.Cms.Core.Models.ContentEditing.HistoryCleanup { PreventCleanup = true };
        var document = _given.DocumentOf(await _given.SavedAsync(type), -1, ("", "Kept"));
        for (var i = 0; i < 3; i++)
        {
            document.SetValue("text", $"{i}");
            document = _given.Saved(document);
            _given.Publish(document, "*");
            document = _given.Reload(document);
        }

        Versions.PerformContentVersionCleanup(DateTime.UtcNow.AddYears(1));

        Assert.Equal(4, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task A_version_is_deleted_alone_or_with_all_before_it_but_never_the_one_in_use()
    {
        var document = await HistoryAsync("Deleted versions", 5);
        var ids = Documents.GetVersionIds(document.Id, 10).ToArray();

        Documents.DeleteVersion(document.Id, ids[3], deletePriorVersions: false);
        Assert.Equal(ids.Where(x => x != ids[3]), Documents.GetVersionIds(document.Id, 10));
        Documents.DeleteVersion(document.Id, ids[2], deletePriorVersions: true);
        Assert.Equal(ids[..2], Documents.GetVersionIds(document.Id, 10));
        Documents.DeleteVersions(document.Id, DateTime.UtcNow.AddYears(1));

        document = _given.Reload(document);
        Assert.Equal(("text 5", "text 5"), (document.GetValue("title", "en"), document.GetValue("title", "en", published: true)));
    }

    [Fact]
    public async Task Versions_are_read_a_page_at_a_time_with_the_current_one_first()
    {
        var document = await HistoryAsync("Slim", 3);

        var slim = Documents.GetVersionsSlim(document.Id, 1, 2).Select(x => x.VersionId);

        Assert.Equal(Documents.GetVersionIds(document.Id, 10).Skip(1).Take(2), slim);
        Assert.Equal(document.VersionId, Documents.GetVersions(document.Id).First().VersionId);
    }

    private async Task<IContent> HistoryAsync(string name, int published)
    {
        var document = await _given.DocumentAsync(name);
        for (var i = 1; i <= published; i++)
        {
            document.SetValue("title", $"text {i}", "en");
            document = _given.Saved(document);
            _given.Publish(document, "en");
            document = _given.Reload(document);
        }

        return document;
    }

    private sealed class CountOpened(IDataProtectionProvider keys) : IDataProtectionProvider
    {
        public int Times { get; private set; }

        public IDataProtector CreateProtector(string purpose) => new Counting(this, keys.CreateProtector(purpose));

        private sealed class Counting(CountOpened all, IDataProtector keys) : IDataProtector
        {
            public IDataProtector CreateProtector(string purpose) => new Counting(all, keys.CreateProtector(purpose));

            public byte[] Protect(byte[] plaintext) => keys.Protect(plaintext);

            public byte[] Unprotect(byte[] protectedData)
            {
                all.Times++;
                return keys.Unprotect(protectedData);
            }
        }
    }
}
