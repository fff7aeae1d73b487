using Inpud.Browser.Tests.Hosting;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Readers;

public sealed class ReadersPagesTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly string[] _cultures = ["en", "es", "fr", "ru", "ar", "pt"];

    private Uri Address => site.Client.BaseAddress!;

    public static TheoryData<string> Cultures => [.. _cultures];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task On_the_narrowest_phone_nothing_has_to_be_scrolled_sideways(string culture)
    {
        var page = await browser.OpenAsync(width: 320, script: false);
        foreach (var path in await PathsAsync(page, culture))
        {
            await page.GotoAsync(new Uri(Address, path).ToString());
            var widths = await WidthsAsync(page);
            Assert.True(widths.Content <= widths.Window, $"{path} is {widths.Content} pixels wide in a window of {widths.Window}.");
            Assert.Equal(culture == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir") ?? "ltr");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_publication_with_its_cover_costs_little_and_tells_nobody_who_reads_it()
    {
        var page = await browser.OpenAsync();
        List<IResponse> answers = [];
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(new Uri(Address, "/en/").ToString());
        var path = (await PathsAsync(page, "en"))[^1];
        answers.Clear();
        await page.Context.ClearCookiesAsync();
        var fresh = await browser.OpenAsync();
        fresh.Response += (_, answer) => answers.Add(answer);

        await fresh.GotoAsync(new Uri(Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = 0;
        foreach (var answer in answers)
        {
            var sizes = await answer.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        Assert.All(answers, answer => Assert.Equal(Address.Authority, new Uri(answer.Url).Authority));
        Assert.InRange(answers.Count, 1, 6);
        Assert.InRange(bytes, 1, 100 * 1024);
        Assert.Empty(await fresh.Context.CookiesAsync());
        Assert.Equal(0, await fresh.Locator("script:not([type='application/ld+json'])").CountAsync());
        await fresh.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_is_narrowed_with_the_keyboard_alone_and_without_script()
    {
        var page = await browser.OpenAsync(script: false);
        await page.GotoAsync(new Uri(Address, "/en/publications/").ToString());
        var before = await page.Locator("main article, main li h2, main li h3").CountAsync();
        var select = page.Locator("main form select").First;
        await select.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main form button[type=submit], main form button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/publications/?*");

        Assert.InRange(await page.Locator("main article, main li h2, main li h3").CountAsync(), 1, Math.Max(1, before));
        await page.Context.CloseAsync();
    }

    /// <summary>The home page, a list, and the first item of it.</summary>
    private async Task<string[]> PathsAsync(IPage page, string culture)
    {
        await page.GotoAsync(new Uri(Address, $"/{culture}/").ToString());
        var lists = await page.Locator("header nav a, nav a").EvaluateAllAsync<string[]>("links => links.map(x => x.getAttribute('href'))");
        var list = Array.Find(lists, x => x?.StartsWith($"/{culture}/", StringComparison.Ordinal) == true && x.Length > culture.Length + 2) ?? $"/{culture}/";
        await page.GotoAsync(new Uri(Address, list).ToString());
        var items = await page.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(x => x.getAttribute('href'))");
        return [$"/{culture}/", list, Array.Find(items, x => x?.StartsWith(list, StringComparison.Ordinal) == true && x.Length > list.Length && !x.Contains('?')) ?? list];
    }

    private static async Task<(int Content, int Window)> WidthsAsync(IPage page)
    {
        // Pages run no script here; the browser itself may still be asked.
        var box = await page.Locator("html").EvaluateAsync<int[]>("html => [html.scrollWidth, html.clientWidth]");
        return (box[0], box[1]);
    }
}
