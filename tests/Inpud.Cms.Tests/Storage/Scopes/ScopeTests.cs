using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.Storage.Scopes;

public sealed class ScopeTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task What_a_scope_did_that_was_not_completed_never_happened()
    {
        await _given.ArticleTypeAsync();
        var before = await _given.DocumentAsync("Before the scope");
        IContent document;
        using (Begin())
        {
            document = Create("In the scope");
            Assert.True(Documents.Save(document).Success);
            _given.Publish(document, "en");
            before.SetValue("title", "changed in the scope", "en");
            Documents.Save(before);
            Assert.Equal("changed in the scope", _given.Reload(before).GetValue("title", "en"));
        }

        Assert.Null(Documents.GetById(document.Key));
        Assert.Null(cms.Get<IEntityService>().Get(document.Key));
        Assert.False(cms.Get<IDocumentNavigationQueryService>().TryGetParentKey(document.Key, out _));
        Assert.False(cms.Get<IDocumentPublishStatusQueryService>().IsPublishedInAnyCulture(document.Key));
        Assert.Equal("Before the scope", _given.Reload(before).GetValue("title", "en"));
    }

    [Fact]
    public async Task Nothing_that_was_rolled_back_is_remembered_of_languages_types_and_bodies()
    {
        var published = await _given.DocumentAsync("Body");
        _given.Publish(published, "en");
        var cache = cms.Get<IPublishedContentCache>();
        var alias = Given.Alias("undone");
        using (Begin())
        {
            await _given.LanguageAsync("hu", "Hungarian");
            await _given.TypeAsync(alias, Given.Shared);
            Assert.NotNull(await cms.Get<ILanguageService>().GetAsync("hu"));
            Assert.NotNull(cms.Get<IContentTypeService>().Get(alias));
            published = _given.Reload(published);
            published.SetValue("title", "never", "en");
            Documents.Save(published);
            _given.Publish(published, "en");
            _ = cache.GetById(published.Key);
        }

        Assert.Null(await cms.Get<ILanguageService>().GetAsync("hu"));
        Assert.Null(cms.Get<IContentTypeService>().Get(alias));
        Assert.Equal("Body", cache.GetById(published.Key)!.GetProperty("title")!.GetSourceValue("en"));
    }

    [Fact]
    public async Task An_inner_scope_that_fails_takes_the_outer_one_along()
    {
        await _given.ArticleTypeAsync();
        IContent document;
        using (var outer = Begin())
        {
            document = Create("Inner failure");
            Documents.Save(document);
            using (Begin())
            {
                // Not completed.
            }

            outer.Complete();
        }

        Assert.Null(Documents.GetById(document.Key));
    }

    [Fact]
    public async Task Several_saves_in_one_scope_are_told_of_after_all_of_them_are_stored()
    {
        await _given.ArticleTypeAsync();
        List<bool> stored = [];
        IContent first, second;
        using (cms.Hooks.On<ContentSavedNotification>(x => stored.AddRange(x.SavedEntities.Select(document => ExistsElsewhere(document.Key)))))
        using (var outer = Begin())
        {
            (first, second) = (Create("First of scope"), Create("Second of scope"));
            Documents.Save(first);
            Documents.Save(second);
            Assert.Empty(stored);
            Assert.False(ExistsElsewhere(first.Key));
            outer.Complete();
        }

        Assert.Equal([true, true], stored);
        Assert.NotNull(Documents.GetById(second.Key));
    }

    [Fact]
    public async Task Whoever_listens_before_a_save_can_stop_it()
    {
        var document = await _given.DocumentAsync("Stopped");
        document.SetValue("title", "not wanted", "en");
        using (cms.Hooks.On<ContentSavingNotification>(x => x.Cancel = true))
        {
            Assert.Equal(OperationResultType.FailedCancelledByEvent, Documents.Save(document).Result);
        }

        Assert.Equal("Stopped", _given.Reload(document).GetValue("title", "en"));
        using (cms.Hooks.On<ContentPublishingNotification>(x => x.Cancel = true))
        {
            Assert.Equal(PublishResultType.FailedPublishCancelledByEvent, Documents.Publish(_given.Reload(document), ["en"]).Result);
        }

        Assert.False(_given.Reload(document).Published);
    }

    [Fact]
    public async Task A_failure_before_a_save_undoes_it_and_the_next_one_works()
    {
        var document = await _given.DocumentAsync("Fails before");
        document.SetValue("title", "lost", "en");
        using (cms.Hooks.On<ContentSavingNotification>(_ => throw new InvalidOperationException("before")))
        {
            Assert.Throws<InvalidOperationException>(() => Documents.Save(document));
        }

        Assert.Equal("Fails before", _given.Reload(document).GetValue("title", "en"));
        Assert.Null(cms.Get<Inpud.Cms.Storage.Scopes.CmsScopeProvider>().Ambient);
        Assert.True(Documents.Save(document).Success);
    }

    [Fact]
    public async Task A_failure_after_a_save_is_told_and_what_was_saved_stays()
    {
        var document = await _given.DocumentAsync("Fails after");
        document.SetValue("title", "kept", "en");
        using (cms.Hooks.On<ContentSavedNotification>(_ => throw new InvalidOperationException("after")))
        {
            Assert.ThrowsAny<Exception>(() => Documents.Save(document));
        }

        Assert.Null(cms.Get<Inpud.Cms.Storage.Scopes.CmsScopeProvider>().Ambient);
        Assert.Equal("kept", _given.Reload(document).GetValue("title", "en"));
        document = _given.Reload(document);
        document.SetValue("title", "and again", "en");
        Assert.True(Documents.Save(document).Success);
    }

    [Fact]
    public async Task Readers_see_the_old_text_and_wait_for_nobody_while_a_scope_writes()
    {
        var document = await _given.DocumentAsync("Old text");
        using (var scope = Begin())
        {
            document.SetValue("title", "new text", "en");
            Documents.Save(document);
            Assert.Equal("Old text", Elsewhere(() => Documents.GetById(document.Key)!.GetValue("title", "en")));
            scope.Complete();
        }

        Assert.Equal("new text", _given.Reload(document).GetValue("title", "en"));
    }

    [Fact]
    public async Task Whoever_holds_an_old_copy_cannot_overwrite_what_was_published_since()
    {
        var document = await _given.DocumentAsync("Published since");
        var (mine, theirs) = (_given.Reload(document), _given.Reload(document));
        _given.Publish(theirs, "en");
        mine.SetValue("title", "of an old copy", "en");

        Assert.Throws<InvalidOperationException>(() => Documents.Save(mine));

        Assert.Equal("Published since", _given.Reload(document).GetValue("title", "en"));
        Assert.Equal(2, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task Writers_of_one_document_come_one_after_the_other()
    {
        var document = await _given.DocumentAsync("Contended");
        var published = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            using var scope = Begin();
            scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
            var mine = Documents.GetById(document.Key)!;
            mine.SetValue("note", $"{mine.GetValue("note", "en")}{i}", "en");
            Documents.Save(mine);
            var result = Documents.Publish(mine, ["en"]).Success;
            scope.Complete();
            return result;
        })));

        Assert.All(published, Assert.True);
        document = _given.Reload(document);
        Assert.Equal("012345", string.Concat(document.GetValue<string>("note", "en", published: true)!.Order()));
        Assert.Equal(7, Documents.GetVersions(document.Id).Count());
    }

    private ICoreScope Begin() => cms.Get<ICoreScopeProvider>().CreateCoreScope();

    private IContent Create(string name)
    {
        var document = Documents.Create(name, -1, "article");
        document.SetCultureName(name, "en");
        document.SetValue("title", name, "en");
        return document;
    }

    private bool ExistsElsewhere(Guid key) => Elsewhere(() => Documents.GetById(key)) is not null;

    /// <summary>Asks as somebody would who is not in this scope.</summary>
    private static T Elsewhere<T>(Func<T> ask)
    {
        T? answer = default;
        var asking = new Thread(() => answer = ask());
        asking.UnsafeStart();
        Assert.True(asking.Join(TimeSpan.FromSeconds(30)), "still waiting for the writer");
        return answer!;
    }
}
