using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class DocumentCacheTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IPublishedContentCache Cache => cms.Get<IPublishedContentCache>();

    private IContentService Documents => cms.Get<IContentService>();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_draft_is_read_in_preview_and_never_by_the_public_whichever_is_read_first(bool first, bool second)
    {
        var document = await _given.DocumentAsync("Public text");
        _given.Publish(document, "en");
        document = _given.Reload(document);
        document.SetValue("title", "Secret draft", "en");
        _given.Saved(document);

        foreach (var preview in new[] { first, second, first })
        {
            Assert.Equal(preview ? "Secret draft" : "Public text", Title(Cache.GetById(preview, document.Key)!, "en"));
            Assert.Equal(preview, Cache.GetById(preview, document.Id)!.IsDraft("en"));
        }
    }

    [Fact]
    public async Task What_was_never_published_is_there_in_preview_only()
    {
        var document = await _given.DocumentAsync("Unpublished");

        Assert.Equal("Unpublished", Title(Cache.GetById(preview: true, document.Key)!, "en"));
        Assert.Null(Cache.GetById(document.Key));
        Assert.False(await cms.Get<IDocumentCacheService>().HasContentByIdAsync(document.Id));
        Assert.Null(Cache.GetById(Guid.NewGuid()));
    }

    [Fact]
    public async Task One_languages_publish_changes_that_language_for_readers()
    {
        var document = await _given.DocumentAsync("English one", "Français un");
        _given.Publish(document, "en", "fr");
        Assert.Equal("English one", Title(Cache.GetById(document.Key)!, "en"));
        document = _given.Reload(document);
        document.SetValue("title", "English two", "en");
        document.SetValue("title", "Français deux", "fr");
        _given.Publish(_given.Saved(document), "fr");

        var read = Cache.GetById(document.Key)!;
        Assert.Equal(("English one", "Français deux"), (Title(read, "en"), Title(read, "fr")));
        Documents.Unpublish(_given.Reload(document), "fr");

        read = Cache.GetById(document.Key)!;
        Assert.Equal(["en"], read.Cultures.Keys);
        Assert.False(read.IsPublished("fr"));
        Assert.Null(Title(read, "fr"));
    }

    [Fact]
    public async Task A_withdrawn_ancestor_hides_what_is_below_until_it_is_back()
    {
        var top = await _given.DocumentAsync("Hides");
        var below = await _given.DocumentAsync("Hidden", parentId: top.Id);
        _given.Publish(top, "en");
        _given.Publish(below, "en");
        Assert.NotNull(Cache.GetById(below.Key));

        Documents.Unpublish(_given.Reload(top));
        Assert.Null(Cache.GetById(below.Key));
        Assert.False(cms.Get<IDocumentCacheService>().TryGetCached(below.Key, preview: false, out _));
        _given.Publish(_given.Reload(top), "en");

        Assert.Equal("Hidden", Title(Cache.GetById(below.Key)!, "en"));
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone_for_readers_with_all_below_it_and_is_not_back_by_being_restored()
    {
        var top = await _given.DocumentAsync("Thrown");
        var below = await _given.DocumentAsync("Thrown below", parentId: top.Id);
        _given.Publish(top, "en");
        _given.Publish(below, "en");

        Documents.MoveToRecycleBin(_given.Reload(top));
        Assert.Null(Cache.GetById(top.Key));
        Assert.Null(Cache.GetById(below.Key));
        Documents.Move(_given.Reload(top), -1);

        Assert.Null(Cache.GetById(top.Key));
        Assert.Null(Cache.GetById(below.Key));
        _given.Publish(_given.Reload(top), "en");
        Assert.NotNull(Cache.GetById(top.Key));
    }

    [Fact]
    public async Task A_warm_read_asks_the_database_nothing()
    {
        var (root, _) = await _given.SiteAsync();
        var page = await _given.PublishedAsync("Warm", "Chaud", root.Id);
        void Read()
        {
            var read = Cache.GetById(page.Key)!;
            Assert.Equal(("Warm", "Chaud"), (Title(read, "en"), Title(read, "fr")));
            Assert.NotEqual("#", _given.UrlOf(page, "fr"));
            Assert.Equal(root.Id, Cache.GetById(root.Key)!.Id);
        }

        Read();

        Assert.Empty(cms.Statements.During(Read));
    }

    [Fact]
    public async Task A_cold_read_costs_one_statement()
    {
        var document = await _given.DocumentAsync("Cold");
        _given.Publish(document, "en");
        _ = Cache.GetById(document.Key);
        await cms.Get<IDocumentCacheService>().ClearMemoryCacheAsync(TestContext.Current.CancellationToken);

        Assert.Single(cms.Statements.During(() => Assert.NotNull(Cache.GetById(document.Key))));
    }

    [Fact]
    public async Task A_picked_document_is_shown_while_it_is_public()
    {
        var target = await _given.DocumentAsync("Picked");
        var type = await _given.TypeAsync("picks", Given.Shared, ("targets", await _given.DocumentPickerAsync(), Given.Shared));
        var picker = _given.DocumentOf(type, -1, ("", "Picker"));
        picker.SetValue("targets", Given.Picked(target));
        _given.Publish(_given.Saved(picker), "*");
        Assert.Empty(Targets(picker));

        _given.Publish(_given.Reload(target), "en");
        Assert.Equal([target.Key], Targets(picker));
        Documents.Unpublish(_given.Reload(target));
        Assert.Empty(Targets(picker));
        _given.Publish(_given.Reload(target), "en");
        Documents.Delete(_given.Reload(target));

        Assert.Empty(Targets(picker));
    }

    [Fact]
    public async Task A_picked_media_item_is_shown_as_it_is_now_and_not_from_the_bin()
    {
        var file = await _given.FileAsync("Picked file");
        var type = await _given.TypeAsync("shows", Given.Shared, ("files", await _given.MediaPickerAsync(), Given.Shared));
        var document = _given.DocumentOf(type, -1, ("", "Shows"));
        document.SetValue("files", Given.Picked(file));
        _given.Publish(_given.Saved(document), "*");
        Assert.Equal(["Picked file"], Files(document));

        file.Name = "Renamed file";
        file = _given.Saved(file);
        Assert.Equal(["Renamed file"], Files(document));
        cms.Get<IMediaService>().MoveToRecycleBin(file);

        Assert.Empty(Files(document));
        Assert.Null(cms.Get<IPublishedMediaCache>().GetById(file.Key));
    }

    [Fact]
    public async Task A_changed_type_is_seen_by_readers_at_once()
    {
        var alias = Given.Alias("changing");
        var type = await _given.TypeAsync(alias, Given.ByCulture, ("first", await _given.TextAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, -1, ("en", "Changing"));
        document.SetValue("first", "value", "en");
        _given.Publish(_given.Saved(document), "en");
        Assert.Equal("value", Cache.GetById(document.Key)!.GetProperty("first")!.GetValue("en"));

        type.PropertyTypes.Single().Alias = "second";
        type.AddPropertyType(await _given.PropertyAsync("third", Given.Shared), "content");
        await _given.SavedAsync(type);

        var read = Cache.GetById(document.Key)!;
        Assert.Equal("value", read.GetProperty("second")!.GetValue("en"));
        Assert.Null(read.GetProperty("first"));
        Assert.False(read.GetProperty("third")!.HasValue());
        Assert.Equal([document.Key], cms.Get<IDocumentCacheService>().GetByContentType(read.ContentType).Select(x => x.Key));
    }

    [Fact]
    public async Task Readers_and_a_publisher_at_once_leave_the_last_text_behind()
    {
        var document = await _given.DocumentAsync("Busy 0");
        _given.Publish(document, "en");
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.StartsWith("Busy", (string?)Title(Cache.GetById(document.Key)!, "en"), StringComparison.Ordinal);
            }
        })).ToArray();
        for (var i = 1; i <= 15; i++)
        {
            document = _given.Reload(document);
            document.SetValue("title", $"Busy {i}", "en");
            _given.Publish(_given.Saved(document), "en");
            Assert.Equal($"Busy {i}", Title(Cache.GetById(document.Key)!, "en"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static object? Title(IPublishedContent content, string culture) => content.GetProperty("title")!.GetValue(culture);

    private IEnumerable<Guid> Targets(IContent document) =>
        ((IEnumerable<IPublishedContent>)Cache.GetById(document.Key)!.GetProperty("targets")!.GetValue()!).Select(x => x.Key);

    private IEnumerable<string?> Files(IContent document) => Cache.GetById(document.Key)!.GetProperty("files")!.GetValue() switch
    {
        IEnumerable<IPublishedContent> many => many.Select(x => (string?)x.Name),
        IPublishedContent one => [one.Name],
        _ => [],
    };
}
