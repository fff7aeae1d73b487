using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>Windows of a play through the desks: somebody who signed in, and others without account.</summary>
internal sealed class DeskWindow(SiteFixture site, Hosting.Browser browser)
{
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("INPUD_SCREENSHOTS");
    private int _picture;

    /// <summary>Somebody who may read and write contacts, at the desk.</summary>
    public async Task<IPage> SignedInAsync(int width)
    {
        var user = await new People(site).EditorAsync(PrepareGroups.Alias);
        var page = await browser.OpenAsync(width);
        await page.GotoAsync(Of("/umbraco/login?ReturnUrl=/desk"));
        await page.Locator("input[name=name]").FillAsync(user.Email);
        await page.Locator("input[name=password]").FillAsync(People.Password);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Dissemination");
        await FitsAsync(page, "desk");
        return page;
    }

    /// <summary>Somebody on a phone, without account, in a window that shares nothing with the others.</summary>
    public async Task<IPage> OnAPhoneAsync(string address)
    {
        var phone = await browser.OpenAsync(360);
        await phone.GotoAsync(Of(address));
        return phone;
    }

    /// <summary>Opens a desk by its name in the navigation.</summary>
    public static Task OpenAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Desks" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    public static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>No page is scrolled sideways. Takes a picture of it where pictures are asked for.</summary>
    public async Task FitsAsync(IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        if (_pictures is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_pictures, $"play-{width}-{++_picture:00}-{name}.png"), FullPage = true });
        }

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} is wider than {width} pixels.");
    }

    private string Of(string address) => new Uri(site.Client.BaseAddress!, address).ToString();
}
