using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

public sealed class EditingTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly Guid _words = SiteFixture.KeyOf("publications/words-matter");

    [Fact]
    public async Task Whoever_signs_in_sees_the_sections_that_work_and_signs_out_again()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        var page = client.Page;
        foreach (var section in new[] { "Content", "Media", "Settings", "Users", "Translation" })
        {
            await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = section, Exact = true }).WaitForAsync();
        }

        Assert.Equal(0, await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Packages", Exact = true }).CountAsync());

        // What the client still asks for while it is left is refused.
        client.Complaints.Expect("401 GET");
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/umbraco/management/api/v1/security/back-office/signout?post_logout_redirect_uri="
            + Uri.EscapeDataString(new Uri(site.Client.BaseAddress!, "/umbraco/logout").ToString())).ToString());
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/umbraco").ToString());

        await page.Locator("input[type=password]").WaitForAsync();
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_wrong_password_five_times_locks()
    {
        var person = await new People(site).EditorAsync();
        var page = await browser.OpenAsync();
        var client = new EditingClient(page, site.Client.BaseAddress!);
        client.Complaints.Expect("400 POST");
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/umbraco").ToString());
        for (var time = 0; time < 5; time++)
        {
            await client.SignInAsync(person.Email!, "not the password");
            await page.GetByRole(AriaRole.Alert).Or(page.Locator(".error, [role=alert], .problem")).First.WaitForAsync();
        }

        await client.SignInAsync(person.Email!, People.Password);

        await page.Locator("input[type=password]").WaitForAsync();
        Assert.True(new People(site).Now(person).IsLockedOut);
        await client.CloseAsync();
    }

    [Fact]
    public async Task French_is_translated_beside_English_and_published_alone()
    {
        var before = site.Get<IContentService>().GetById(_words)!;
        var (english, french) = (before.GetValue<string>("title", "en")!, before.GetValue<string>("title", "fr")!);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(_words, "en_&_fr");
        Assert.Equal(2, await client.Titles.CountAsync());
        Assert.Equal(english, await client.Titles.First.InputValueAsync());

        await client.Titles.Last.FillAsync("Les mots pèsent !");
        await client.Page.Locator("umb-workspace-footer uui-button, umb-workspace-editor uui-button").Filter(new LocatorFilterOptions { HasText = "Save and publish" }).First.ClickAsync();
        var dialog = client.Page.Locator("umb-content-publish-modal");
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await dialog.Locator("uui-button[look=primary]").ClickAsync();
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        var after = site.Get<IContentService>().GetById(_words)!;
        for (var wait = 0; wait < 40 && after.GetValue<string>("title", "fr", published: true) == french; wait++)
        {
            await client.Page.WaitForTimeoutAsync(250);
            after = site.Get<IContentService>().GetById(_words)!;
        }

        Assert.Equal("Les mots pèsent !", after.GetValue<string>("title", "fr", published: true));
        Assert.Equal(english, after.GetValue<string>("title", "en", published: true));
        Assert.Contains("Les mots pèsent !", await site.Client.GetStringAsync(new Uri("/fr/publications/", UriKind.Relative)), StringComparison.Ordinal);
        after.SetValue("title", french, "fr");
        site.Get<IContentService>().Save(after);
        Assert.True(site.Get<IContentService>().Publish(site.Get<IContentService>().GetById(_words)!, ["fr"]).Success);
        await client.CloseAsync();
    }

    [Fact]
    public async Task Arabic_is_written_from_the_right_beside_English_from_the_left()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(_words, "en_&_ar");

        async Task<string> DirectionOf(ILocator field) => await field.EvaluateAsync<string>("field => getComputedStyle(field).direction");

        await Assertions.Expect(client.Titles.Last).ToHaveCSSAsync("direction", "rtl");
        Assert.Equal("ltr", await DirectionOf(client.Titles.First));
        await client.CloseAsync();
    }
}
