using Inpud.Cms.Tests.Webhooks;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Other programs that are called when something is published.</summary>
public sealed class WebhookTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task A_webhook_is_made_called_when_something_is_published_and_its_delivery_is_seen()
    {
        await using var receiver = await Receiver.StartAsync();
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        var page = client.Page;
        await client.GoToAsync("settings/workspace/webhook/create");
        await page.Locator("umb-webhook-details-workspace-view uui-input input").First.FillAsync(receiver.Address);
        await page.Locator("umb-workspace-header-name-editable input, #name input").First.FillAsync("A partner");
        await page.Locator("umb-input-webhook-events").GetByText("Choose").ClickAsync();
        var events = client.Dialog("umb-webhook-events-modal");
        await events.GetByText("Content Published", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await events.Locator("uui-button[look=primary]").ClickAsync();
        await Assertions.Expect(page.Locator("umb-input-webhook-events")).ToContainTextAsync("Content Published");
        await events.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await client.PressAsync("Save");
        await page.WaitForURLAsync("**/webhook/edit/**");

        var words = SiteFixture.KeyOf("publications/words-matter");
        var service = site.Get<IContentService>();
        Assert.True(service.Publish(service.GetById(words)!, ["en"]).Success);
        await Repeatedly.EqualAsync(true, () => receiver.Calls.Any(x => x.Body.Contains(words.ToString(), StringComparison.OrdinalIgnoreCase)));

        var webhook = Guid.Parse(new Uri(page.Url).Segments[^1]);
        await Repeatedly.UntilAsync(async () =>
        {
            await page.ReloadAsync();
            await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Deliveries" }).ClickAsync();
            await page.GetByText("Umbraco.ContentPublish").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 5000 });
        });
        await page.GetByText("OK (200)").Or(page.GetByText("OK")).First.WaitForAsync();
        await client.CloseAsync();
        Assert.True((await site.Get<IWebhookService>().DeleteAsync(webhook)).Success);
    }
}
