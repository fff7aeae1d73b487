using System.Net;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Media;

/// <summary>Several people at one media item.</summary>
public sealed class MediaSavingTests(SiteFixture site)
{
    private static readonly Guid _image = Constants.MediaTypes.Guids.ImageGuid;

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_people_put_a_picture_into_words_in_two_languages_and_both_are_kept_whoever_is_first(string first, string second)
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Both.png", Samples.Picture, _image);
        var (one, other) = (await MediaClient.OpenAsync(ana, id), await MediaClient.OpenAsync(ben, id));

        await one.Say("altText", first, "of Ana").SaveAsync(first);
        await other.Say("altText", second, "of Ben").SaveAsync(second);
        await one.Say("altText", first, "of Ana, again").SaveAsync(first);
        await other.Say("altText", second, "of Ben, again").SaveAsync(second);

        Assert.Equal(("of Ana, again", "of Ben, again"), (Text(id, first), Text(id, second)));
        Assert.Equal(["en", "fr"], Stored(id).AvailableCultures.Order());
    }

    [Fact]
    public async Task Whoever_saves_a_language_second_is_told_who_was_first_and_nothing_of_it_is_applied()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Same.png", Samples.Picture, _image);
        var (one, other) = (await MediaClient.OpenAsync(ana, id), await MediaClient.OpenAsync(ben, id));
        await one.Say("altText", "fr", "de Ana").SaveAsync("fr");

        var (status, problem) = await other.Say("altText", "fr", "de Ben").Say("altText", "en", "also of Ben").Focus(0.3).TryAsync();

        Assert.Equal(HttpStatusCode.Conflict, status);
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Contains("French", detail, StringComparison.Ordinal);
        Assert.Contains($"saved by {ana.User.Name} on ", detail, StringComparison.Ordinal);
        Assert.Equal(("de Ana", null), (Text(id, "fr"), Text(id, "en")));
        Assert.DoesNotContain("0.3", File(id), StringComparison.Ordinal);

        await other.ReloadAsync();
        await other.Say("altText", "fr", "de Ben").SaveAsync("fr");
        Assert.Equal("de Ben", Text(id, "fr"));
    }

    [Fact]
    public async Task One_replaces_the_file_while_another_changes_the_alternative_text_and_both_are_kept()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Replaced.png", Samples.Picture, _image);
        var (one, other) = (await MediaClient.OpenAsync(ana, id), await MediaClient.OpenAsync(ben, id));

        await (await one.ReplaceFileAsync("Newer.png", Samples.OtherPicture)).SaveAsync("en");
        await other.Say("altText", "en", "A cover").SaveAsync("en");

        Assert.Equal("A cover", Text(id, "en"));
        Assert.Contains("newer.png", File(id), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await ServedAsync(ana, id)).Status);

        // The other way round, too.
        await one.ReloadAsync();
        await other.Say("altText", "en", "A better cover").SaveAsync("en");
        await (await one.ReplaceFileAsync("Newest.png", Samples.Picture)).SaveAsync("en");
        Assert.Equal("A better cover", Text(id, "en"));
        Assert.Contains("newest.png", File(id), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_all_languages_share_is_a_conflict_when_two_change_it_and_of_nobody_when_one_does()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Shared.png", Samples.Picture, _image);
        var (one, other) = (await MediaClient.OpenAsync(ana, id), await MediaClient.OpenAsync(ben, id));
        await one.Focus(0.2).SaveAsync("en");

        var (status, problem) = await other.Focus(0.7).TryAsync();

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains($"What all languages share: saved by {ana.User.Name} on ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("0.2", File(id), StringComparison.Ordinal);
        await other.ReloadAsync();
        await other.Focus(0.7).SaveAsync("en");
        Assert.Contains("0.7", File(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_brings_no_language_into_being_that_another_holds_under_the_old_one()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Old name.png", Samples.Picture, _image);
        var (one, other) = (await MediaClient.OpenAsync(ana, id), await MediaClient.OpenAsync(ben, id));

        await one.Name("en", "New name").SaveAsync("en");
        await other.Say("altText", "fr", "Une couverture").SaveAsync("fr");

        Assert.Equal(("New name", "Une couverture"), (Stored(id).GetCultureName("en"), Text(id, "fr")));
        Assert.Equal(["en", "fr"], Stored(id).AvailableCultures.Order());
    }

    [Fact]
    public async Task Of_a_folder_the_second_name_is_refused_and_said_whose_the_first_was()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        using var ben = await MediaEditor.SignedInAsync(site);
        var id = await ana.FolderAsync("Named by two");
        var (one, other) = (await ana.HoldAsync(id), await ben.HoldAsync(id));
        one["variants"]![0]!["name"] = "Named by Ana";
        other["variants"]![0]!["name"] = "Named by Ben";
        await ana.DoneAsync(HttpMethod.Put, $"/media/{id}", one);

        var (status, problem) = await ben.SendAsync(HttpMethod.Put, $"/media/{id}", other);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(ana.User.Name!, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("Named by Ana", Stored(id).Name);
    }

    [Fact]
    public async Task A_save_that_is_refused_after_the_upload_leaves_the_old_file_and_nothing_of_the_new_one()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Kept.png", Samples.Picture, _image);
        var (before, files) = (await ServedAsync(ana, id), FilesOnDisk());

        foreach (var name in new[] { "Kept.png", "Other name.png" })
        {
            var client = await MediaClient.OpenAsync(ana, id);
            var (status, _) = await (await client.Name("en", RefuseMedia.Name).ReplaceFileAsync(name, Samples.OtherPicture)).TryAsync();
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Equal(before.Content, (await ServedAsync(ana, id)).Content);
            Assert.Equal(files, FilesOnDisk());

            // The upload is still there: whoever mends the name need not upload it again.
            await client.Name("en", "Kept").SaveAsync("en");
            Assert.NotEqual(before.Content, (await ServedAsync(ana, id)).Content);
            await (await client.ReplaceFileAsync("Kept.png", Samples.Picture)).SaveAsync("en");
            Assert.Equal(before.Content, (await ServedAsync(ana, id)).Content);
            Assert.Equal(files, FilesOnDisk());
        }
    }

    [Fact]
    public async Task An_item_that_is_refused_leaves_no_file_behind()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        var files = FilesOnDisk();
        var upload = await ana.UploadAsync("Refused.png", Samples.Picture);

        var (status, _) = await ana.SendAsync(
            HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), RefuseMedia.Name, _image, null, upload.Key));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(files, FilesOnDisk());
    }

    [Fact]
    public async Task A_file_replaced_under_its_own_name_has_the_facts_of_the_new_one()
    {
        using var ana = await MediaEditor.SignedInAsync(site);
        var id = await ana.DropAsync("Facts.png", Samples.Picture, _image);
        var client = await MediaClient.OpenAsync(ana, id);

        await (await client.ReplaceFileAsync("Facts.png", Samples.OtherPicture)).SaveAsync("en");

        var served = await ServedAsync(ana, id);
        Assert.Equal(served.Content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Stored(id).GetValue<string>(Constants.Conventions.Media.Bytes));
    }

    private static async Task<(HttpStatusCode Status, byte[] Content)> ServedAsync(MediaEditor editor, Guid id)
    {
        var item = await editor.HoldAsync(id);
        using var answer = await editor.GetAsync(MediaClient.Value(item, "umbracoFile")["src"]!.GetValue<string>());
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    private string[] FilesOnDisk()
    {
        var media = site.Get<Umbraco.Cms.Core.IO.MediaFileManager>().FileSystem;
        return [.. Directory.EnumerateFileSystemEntries(media.GetFullPath(""), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    private IMedia Stored(Guid id) => site.Get<IMediaService>().GetById(id)!;

    private string? Text(Guid id, string culture) => Stored(id).GetValue<string>("altText", culture);

    private string File(Guid id) => Stored(id).GetValue<string>(Constants.Conventions.Media.File)!;
}
