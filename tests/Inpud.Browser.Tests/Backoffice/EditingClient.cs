using Inpud.Browser.Tests.Hosting;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>A window of the editing client, used as its users use it.</summary>
internal sealed class EditingClient(IPage page, Uri address)
{
    public IPage Page => page;

    public Complaints Complaints { get; } = new(page);

    /// <summary>Opens a window and signs a new person of a group in.</summary>
    public static async Task<EditingClient> SignInAsync(SiteFixture site, Hosting.Browser browser, string group = "editor")
    {
        var person = await new People(site).EditorAsync(group);
        return await SignInAsync(site, browser, person.Email!, People.Password);
    }

    /// <summary>Opens a window and signs somebody in.</summary>
    public static async Task<EditingClient> SignInAsync(SiteFixture site, Hosting.Browser browser, string email, string password)
    {
        var client = new EditingClient(await browser.OpenAsync(width: 1500), site.Client.BaseAddress!);
        await client.Page.GotoAsync(new Uri(site.Client.BaseAddress!, "/umbraco").ToString());
        await client.SignInAsync(email, password);
        await client.Page.Locator("umb-backoffice").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return client;
    }

    public async Task SignInAsync(string email, string password)
    {
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator("button[type=submit]").First.ClickAsync();
    }

    /// <summary>Opens a document.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cultures">A language, or two as the client writes them: <c>en_&amp;_fr</c>.</param>
    public async Task OpenAsync(Guid key, string cultures)
    {
        await page.GotoAsync(new Uri(address, $"/umbraco/section/content/workspace/document/edit/{key}/{cultures}").ToString());
        await Titles.Last.WaitForAsync();
    }

    /// <summary>The fields named Title, one for each language that is open.</summary>
    public ILocator Titles => page.Locator("umb-property[alias=title] input, umb-property[data-mark='property:title'] input");

    /// <summary>Ends the test: nothing may have gone wrong on the way that the test did not expect.</summary>
    public async Task CloseAsync()
    {
        Complaints.AssertNone();
        await page.Context.CloseAsync();
    }

    public Task ShotAsync(string file) => page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
}
