using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Two people with the same document or picture open at the same time.</summary>
public sealed class TwoBrowsersTests(SiteFixture site, Hosting.Browser browser)
{
    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task Two_people_save_two_languages_and_both_are_kept_whoever_is_first(string first, string second)
    {
        using var own = new OwnPublications(site);
        var key = own.MakePublished(OwnPublications.NewName("Together"), "en", "fr");
        var (one, other) = (await OpenAsync(key, first), await OpenAsync(key, second));
        await one.Titles.Last.FillAsync($"Of the first, in {first}");
        await other.Titles.Last.FillAsync($"Of the second, in {second}");

        await one.SaveAsync();
        await Assertions.Expect(other.Notice("Your changes are still here.")).ToBeVisibleAsync();
        await Assertions.Expect(other.Titles.Last).ToHaveValueAsync($"Of the second, in {second}");
        await other.SaveAsync();

        await Repeatedly.UntilAsync(() => own.Title(key, second) == $"Of the second, in {second}", "the second language is saved");
        Assert.Equal($"Of the first, in {first}", own.Title(key, first));

        // Nobody is stuck: both go on.
        await one.Titles.Last.FillAsync($"Again, in {first}");
        await one.SaveAsync();
        await other.Titles.Last.FillAsync($"Again, in {second}");
        await other.SaveAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, second) == $"Again, in {second}", "the second language is saved again");
        Assert.Equal($"Again, in {first}", own.Title(key, first));
        await one.CloseAsync();
        await other.CloseAsync();
    }

    [Fact]
    public async Task Two_people_save_the_same_language_and_the_second_is_told_who_was_first_and_loses_nothing_else()
    {
        using var own = new OwnPublications(site);
        var key = own.MakePublished(OwnPublications.NewName("Against each other"), "en", "fr");
        var (one, other) = (await OpenAsync(key, "fr"), await OpenAsync(key, "en_&_fr"));
        other.Complaints.Expect("409 PUT");
        other.Complaints.Expect("Error in request");
        await one.Titles.Last.FillAsync("Du premier");
        await other.Titles.First.FillAsync("Of the second");
        await other.Titles.Last.FillAsync("Du second");
        await one.SaveAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, "fr") == "Du premier", "the first has saved");

        await other.SaveAsync();
        var refusal = other.Notice("Somebody else saved this meanwhile");
        await Assertions.Expect(refusal).ToContainTextAsync("(French): saved by Somebody on ");
        Assert.Equal("Du premier", own.Title(key, "fr"));
        Assert.NotEqual("Of the second", own.Title(key, "en"));

        // Left out, the language stands in nobody's way.
        await other.PressAsync("Save");
        var dialog = other.Dialog("umb-document-save-modal");
        await dialog.Locator("uui-menu-item").Filter(new() { HasText = "French" }).Locator("#label-button").ClickAsync();
        await dialog.Locator("uui-button[look=primary]").ClickAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, "en") == "Of the second", "English is saved");
        Assert.Equal("Du premier", own.Title(key, "fr"));

        // Loaded again, it shows what the other wrote and can be changed.
        await other.OpenAsync(key, "fr");
        await Assertions.Expect(other.Titles.Last).ToHaveValueAsync("Du premier");
        await other.Titles.Last.FillAsync("Du second");
        await other.SaveAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, "fr") == "Du second", "French is saved");
        await one.CloseAsync();
        await other.CloseAsync();
    }

    [Fact]
    public async Task What_one_saves_is_shown_to_the_other_who_only_looks()
    {
        using var own = new OwnPublications(site);
        var key = own.MakePublished(OwnPublications.NewName("In step"), "en", "fr");
        var (one, other) = (await OpenAsync(key, "en"), await OpenAsync(key, "en"));
        await one.Titles.Last.FillAsync("Just written");
        await one.SaveAsync();

        await Assertions.Expect(other.Titles.Last).ToHaveValueAsync("Just written");
        await Assertions.Expect(other.Notice("It is shown as it is now.")).ToBeVisibleAsync();
        await Assertions.Expect(one.Notice("Somebody else saved this")).Not.ToBeVisibleAsync();
        await one.CloseAsync();
        await other.CloseAsync();
    }

    [Fact]
    public async Task Two_people_at_one_picture_put_it_into_words_and_replace_its_file_and_both_are_kept()
    {
        using var own = new OwnMedia(site);
        var picture = own.Make("both.png");
        var (one, other) = (await OpenPictureAsync(picture, "en"), await OpenPictureAsync(picture, "fr"));
        var before = own.Text(picture, Constants.Conventions.Media.Bytes);
        await other.Words.FillAsync("Une couverture");

        await one.Client.Page.Locator("umb-input-image-cropper uui-button").Filter(new() { HasText = "Clear" }).First.ClickAsync();
        await one.Client.Page.Locator("umb-input-image-cropper input[type=file]").First.SetInputFilesAsync(own.Picture("both.png", "more-than"));
        await one.Client.Page.Locator("umb-image-cropper-focus-setter").WaitForAsync();
        await one.Client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Text(picture, Constants.Conventions.Media.Bytes) != before, "the file is replaced");
        await Assertions.Expect(other.Client.Notice("Your changes are still here.")).ToBeVisibleAsync();
        await Assertions.Expect(other.Words).ToHaveValueAsync("Une couverture");

        // Who saved is not told of it as of somebody else's deed.
        await Assertions.Expect(one.Client.Notice("Somebody else saved this")).ToHaveCountAsync(0);
        await other.Client.PressAsync("Save");

        await Repeatedly.UntilAsync(() => own.Text(picture, "altText", "fr") == "Une couverture", "the words are saved");
        Assert.NotEqual(before, own.Text(picture, Constants.Conventions.Media.Bytes));

        // Nobody is stuck: the first sees it, too, and goes on.
        await Assertions.Expect(one.Client.Notice("It is shown as it is now.")).ToBeVisibleAsync();
        await one.Words.FillAsync("A cover");
        await one.Client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Text(picture, "altText", "en") == "A cover", "the first has saved again");
        Assert.Equal("Une couverture", own.Text(picture, "altText", "fr"));
        await one.Client.CloseAsync();
        await other.Client.CloseAsync();
    }

    [Fact]
    public async Task Two_people_put_a_picture_into_the_same_words_and_the_second_is_told_who_was_first()
    {
        using var own = new OwnMedia(site);
        var picture = own.Make("against.png");
        var (one, other) = (await OpenPictureAsync(picture, "fr"), await OpenPictureAsync(picture, "fr"));
        other.Client.Complaints.Expect("409 PUT");
        other.Client.Complaints.Expect("Error in request");
        other.Client.Complaints.Expect("Error saving content");
        await one.Words.FillAsync("Du premier");
        await other.Words.FillAsync("Du second");
        await one.Client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Text(picture, "altText", "fr") == "Du premier", "the first has saved");

        await other.Client.PressAsync("Save");

        var refusal = other.Client.Notice("Somebody else saved this meanwhile");
        await Assertions.Expect(refusal).ToContainTextAsync("(French): saved by Somebody on ");
        Assert.Equal("Du premier", own.Text(picture, "altText", "fr"));
        await Assertions.Expect(other.Words).ToHaveValueAsync("Du second");
        await other.Client.GoToAsync($"media/workspace/media/edit/{picture}/fr");
        await Assertions.Expect(other.Words).ToHaveValueAsync("Du premier");
        await other.Words.FillAsync("Du second");
        await other.Client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Text(picture, "altText", "fr") == "Du second", "the second has saved");
        await one.Client.CloseAsync();
        await other.Client.CloseAsync();
    }

    private async Task<(EditingClient Client, ILocator Words)> OpenPictureAsync(Guid picture, string culture)
    {
        var client = await EditingClient.SignInAsync(site, browser);
        await client.GoToAsync($"media/workspace/media/edit/{picture}/{culture}");
        var words = client.Page.Locator("umb-property[data-mark='property:altText'] input");
        await words.WaitForAsync();
        return (client, words);
    }

    private async Task<EditingClient> OpenAsync(Guid key, string cultures)
    {
        var client = await EditingClient.SignInAsync(site, browser);
        await client.OpenAsync(key, cultures);
        return client;
    }
}
