using Inpud.Browser.Tests.Hosting;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>The search over everything, and the dashboard of old addresses.</summary>
public sealed class FindingTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task What_is_typed_into_the_search_is_found_among_documents_and_media_and_opened()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        var page = client.Page;
        var button = page.Locator("umb-search-header-app uui-button");
        var dialog = client.Dialog("umb-search-modal");
        await page.Locator("umb-tree-item").First.WaitForAsync();
        await Repeatedly.UntilAsync(async () =>
        {
            // While it starts, the client goes from address to address, and each closes its dialogs.
            if (await dialog.CountAsync() == 0)
            {
                await button.ClickAsync();
            }

            await dialog.Locator("input").FillAsync("words matter", new LocatorFillOptions { Timeout = 3000 });
            await dialog.GetByText("Words Matter!").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 3000 });
        });
        await page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        var media = site.Get<IMediaService>().GetRootMedia().First();
        await button.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Media" }).ClickAsync();
        await dialog.Locator("input").FillAsync(media.Name!);

        // What is typed stands a second time behind the field, to be measured.
        await dialog.GetByText(media.Name!).And(page.Locator(":not(#input-wrapper-fake-cursor)")).First.ClickAsync();

        await page.WaitForURLAsync($"**/media/edit/{media.Key}**");
        await client.CloseAsync();
    }

    [Fact]
    public async Task An_address_that_moved_is_listed_and_its_redirect_can_be_deleted()
    {
        var (old, current) = await RenameAsync();
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        var dashboard = client.Page.Locator("umb-dashboard-redirect-management");
        await dashboard.Locator("uui-input input").FillAsync(old);
        await dashboard.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Search" }).ClickAsync();

        var row = dashboard.Locator("uui-table-row").Filter(new LocatorFilterOptions { HasText = old });
        await Assertions.Expect(row).ToContainTextAsync(current);
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await client.Page.Locator("umb-confirm-modal uui-button[look=primary]").ClickAsync();

        await Assertions.Expect(row).ToHaveCountAsync(0);
        Assert.Equal(0, Redirects(old));
        await client.CloseAsync();
    }

    private long Redirects(string address)
    {
        site.Get<IRedirectUrlService>().SearchRedirectUrls(address, 0, 10, out var total);
        return total;
    }

    /// <summary>Gives a statement another address and takes it back, which leaves a redirect.</summary>
    /// <returns>What the address was in between, and what it is.</returns>
    private async Task<(string Old, string Current)> RenameAsync()
    {
        var service = site.Get<IContentService>();
        var statement = site.DocumentAt("statements").Key;
        var child = service.GetPagedChildren(service.GetById(statement)!.Id, 0, 1, out _).First();
        var (name, number) = (child.GetCultureName("en")!, Guid.NewGuid().ToString("N")[..6]);
        foreach (var each in new[] { $"{name} {number}", name })
        {
            var document = service.GetById(child.Key)!;
            document.SetCultureName(each, "en");
            service.Save(document);
            Assert.True(service.Publish(service.GetById(child.Key)!, ["en"]).Success);
        }

        await Repeatedly.EqualAsync(1, () => Redirects(number));
        return (number, site.Get<IDocumentUrlService>().GetUrlSegment(child.Key, "en", isDraft: false)!);
    }
}
