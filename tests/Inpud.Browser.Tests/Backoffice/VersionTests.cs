using System.Text.RegularExpressions;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Earlier states of a document, and who did what.</summary>
public sealed class VersionTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task One_language_is_compared_with_an_earlier_version_and_rolled_back_while_the_others_stay()
    {
        using var own = new OwnPublications(site);
        var name = OwnPublications.NewName("Earlier");
        var key = own.MakePublished(name, "en", "fr");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(key, "en_&_fr");
        await client.Titles.First.FillAsync("Later in English");
        await client.Titles.Last.FillAsync("Later in French");
        await client.SaveAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, "fr") == "Later in French", "French is saved");

        await client.OpenAsync(key, "fr");
        await client.ChooseAsync("Rollback");
        var dialog = client.Dialog("umb-content-rollback-modal");
        await Assertions.Expect(dialog.Locator(".rollback-item").First).ToBeVisibleAsync();
        await dialog.Locator("uui-toggle").ClickAsync();
        await Assertions.Expect(dialog.Locator(".diff-added, .diff-removed, ins, del").Filter(new() { HasText = "Later" }).First).ToBeVisibleAsync();
        await dialog.Locator("uui-button[look=primary]").ClickAsync();

        await Assertions.Expect(client.Titles.Last).ToHaveValueAsync($"{name} fr");
        Assert.Equal($"{name} fr", own.Title(key, "fr"));
        Assert.Equal("Later in English", own.Title(key, "en"));
        await client.CloseAsync();
    }

    [Fact]
    public async Task The_history_says_who_did_what_when()
    {
        using var own = new OwnPublications(site);
        var key = own.MakePublished(OwnPublications.NewName("Remembered"), "en", "fr");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(key, "fr");
        await client.Titles.Last.FillAsync("Changé");
        await client.SaveAsync();
        await Repeatedly.UntilAsync(() => own.Title(key, "fr") == "Changé", "French is saved");

        await client.GoToAsync($"content/workspace/document/edit/{key}/fr/view/info");
        var history = client.Page.Locator("umb-history-item");
        await Assertions.Expect(history).ToHaveCountAsync(3);

        await Assertions.Expect(history.First).ToContainTextAsync("Content saved for languages: fr");
        await Assertions.Expect(history.Nth(1)).ToContainTextAsync("Content saved and published for languages: en, fr");
        await Assertions.Expect(history.Filter(new() { HasText = "Somebody" })).ToHaveCountAsync(1);
        await Assertions.Expect(history.First.GetByText(new Regex(@"\d:\d\d"))).ToBeVisibleAsync();
        await client.CloseAsync();
    }
}
