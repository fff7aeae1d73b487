using Inpud.Cms.Media;
using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class PublicMediaTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task A_file_is_public_from_the_first_publish_that_uses_it_to_the_last()
    {
        var file = await _given.FileAsync("Attachment");
        var document = await UserAsync(file, "en");
        Assert.Equal(MediaAccess.NotFound, await AccessAsync(file));

        _given.Publish(document, "en");
        Assert.Equal(MediaAccess.Public, await AccessAsync(file));
        Documents.Unpublish(_given.Reload(document));
        Assert.Equal(MediaAccess.Gone, await AccessAsync(file));
        _given.Publish(_given.Reload(document), "en");

        Assert.Equal(MediaAccess.Public, await AccessAsync(file));
    }

    [Fact]
    public async Task A_file_of_a_withdrawn_language_is_not_public_any_more()
    {
        var file = await _given.FileAsync("French only");
        var document = await UserAsync(file, "fr");
        _given.Publish(document, "en", "fr");
        Assert.Equal(MediaAccess.Public, await AccessAsync(file));

        Documents.Unpublish(_given.Reload(document), "fr");

        Assert.Equal(MediaAccess.Gone, await AccessAsync(file));
    }

    [Fact]
    public async Task A_file_that_only_a_draft_uses_is_not_there()
    {
        var (shown, drafted) = (await _given.FileAsync("Shown"), await _given.FileAsync("Drafted"));
        var document = await UserAsync(shown, "en");
        _given.Publish(document, "en");
        document = _given.Reload(document);
        document.SetValue("files", Given.Picked(drafted), "en");
        document = _given.Saved(document);

        Assert.Equal((MediaAccess.Public, MediaAccess.NotFound), (await AccessAsync(shown), await AccessAsync(drafted)));
        _given.Publish(document, "en");

        Assert.Equal((MediaAccess.Gone, MediaAccess.Public), (await AccessAsync(shown), await AccessAsync(drafted)));
    }

    [Fact]
    public async Task A_file_that_two_documents_use_stays_until_neither_is_public()
    {
        var file = await _given.FileAsync("Shared file");
        var (first, second) = (await UserAsync(file, "en"), await UserAsync(file, "en"));
        _given.Publish(first, "en");
        _given.Publish(second, "en");

        Documents.MoveToRecycleBin(_given.Reload(first));
        Assert.Equal(MediaAccess.Public, await AccessAsync(file));
        Documents.Delete(_given.Reload(second));

        Assert.Equal(MediaAccess.Gone, await AccessAsync(file));
    }

    [Fact]
    public async Task A_file_below_a_withdrawn_ancestor_is_not_public()
    {
        var file = await _given.FileAsync("Below");
        var parent = await _given.DocumentAsync("Parent of user");
        _given.Publish(parent, "en");
        var document = await UserAsync(file, "en", parent.Id);
        _given.Publish(document, "en");
        Assert.Equal(MediaAccess.Public, await AccessAsync(file));

        Documents.Unpublish(_given.Reload(parent));

        Assert.Equal(MediaAccess.Gone, await AccessAsync(file));
    }

    [Fact]
    public async Task A_file_thrown_away_is_not_public_though_a_published_text_still_picks_it()
    {
        var file = await _given.FileAsync("Thrown file");
        var document = await UserAsync(file, "en");
        _given.Publish(document, "en");

        cms.Get<IMediaService>().MoveToRecycleBin(file);

        Assert.NotEqual(MediaAccess.Public, await AccessAsync(file));
    }

    [Fact]
    public async Task A_path_that_is_no_media_items_is_not_there()
    {
        Assert.Equal(MediaAccess.NotFound, await cms.Get<IPublicMediaGate>().DecideAsync("/media/../secret", TestContext.Current.CancellationToken));
        Assert.Equal(MediaAccess.NotFound, await cms.Get<IPublicMediaGate>().DecideAsync("", TestContext.Current.CancellationToken));
    }

    private async Task<MediaAccess> AccessAsync(IMedia file) => await cms.Get<IPublicMediaGate>()
        .DecideAsync(file.GetValue<string>(Constants.Conventions.Media.File)!, TestContext.Current.CancellationToken);

    private async Task<IContent> UserAsync(IMedia file, string culture, int parentId = -1)
    {
        var type = await _given.TypeAsync("attaches", Given.ByCulture, ("files", await _given.MediaPickerAsync(), Given.ByCulture));
        var document = _given.DocumentOf(type, parentId, ("en", "Attaches"), ("fr", "Joint"));
        document.SetValue("files", Given.Picked(file), culture);
        return _given.Saved(document);
    }
}
