using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Readers;

/// <summary>Who endorses a statement, read on the narrowest phone in Arabic.</summary>
public sealed class EndorsedTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task Endorsements_are_opened_by_region_on_the_narrowest_phone_in_Arabic_without_script()
    {
        var (statement, mark) = (SiteFixture.KeyOf("statements/consensus-statement-2015"), Guid.CreateVersion7().ToString("N")[16..]);
        foreach (var (region, name) in new[] { ("africa", "A network with quite a long name of its own in Nairobi and Mombasa"), ("middle-east-and-north-africa", "شبكة") })
        {
            Assert.Empty((await site.Get<SaveEndorsement>().AddAsync(Guid.CreateVersion7(), statement, new EndorsementInput
            {
                Name = $"{name} {mark}", Country = "KE", RegionKey = SiteFixture.KeyOf($"regions/{region}"), Endorsed = new DateOnly(2026, 1, 5), Shown = EndorsementShown.ByName,
            })).Problems);
        }

        var page = await browser.OpenAsync(width: 320, script: false);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, site.Get<IPublishedUrlProvider>().GetUrl(statement, UrlMode.Relative, "ar")).ToString());
        var places = page.Locator(".endorsed details");
        for (var place = 0; place < await places.CountAsync(); place++)
        {
            await places.Nth(place).Locator("summary").FocusAsync();
            if (await places.Nth(place).GetAttributeAsync("open") is null)
            {
                await page.Keyboard.PressAsync("Enter");
            }
        }

        await Expect(page.GetByText(mark).First).ToBeVisibleAsync();
        await Expect(page.GetByText(mark).Last).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
        await page.Context.CloseAsync();
    }
}
