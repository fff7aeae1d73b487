using Inpud.Content.Search;
using Inpud.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Readers;

/// <summary>Somebody looks for something on the narrowest phone, by keyboard and without script.</summary>
public sealed class SearchingTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task In_Arabic_a_publication_about_hepatitis_is_found_by_another_form_of_a_word_that_stands_only_in_its_PDF()
    {
        site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(width: 320, script: false);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/ar/").ToString());
        await page.Locator("#_find").FocusAsync();

        // The file has “jaundice” with its article.
        await page.Keyboard.TypeAsync("يرقان");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ar/search/?q=*");

        await Expect(page.Locator(".results mark").First).ToHaveTextAsync("اليرقان");
        await Expect(page.Locator(".results h3").First).ToContainTextAsync("IDUIT");
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
        var file = await page.Locator(".results a[href*='#page=']").First.GetAttributeAsync("href");
        Assert.Matches(@"-ar\.pdf#page=\d$", file!);
        using var answer = await site.Client.GetAsync(new Uri(file!.Split('#')[0], UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "health")]
    [InlineData("ar", "الصحة")]
    public async Task Results_are_narrowed_with_the_keyboard_alone(string culture, string asked)
    {
        site.Get<KeepIndexCurrent>().Catch(TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(width: 320, script: false);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, $"/{culture}/search/?q={Uri.EscapeDataString(asked)}").ToString());
        await page.Locator(".narrow > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".narrow fieldset").First.Locator("xpath=..").Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var choice = page.Locator(".narrow input[type=checkbox]").First;
        var count = await page.Locator(".narrow .count").First.InnerTextAsync();
        await choice.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".narrow button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**&*=*");

        await Expect(page.Locator("#_results span")).ToHaveTextAsync(count);
        await Expect(page.Locator(".narrow input:checked")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
        await page.Context.CloseAsync();
    }
}
