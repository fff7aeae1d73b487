using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>Plans at the desk, on a phone.</summary>
public sealed class PlanDeskTests(SiteFixture site, Hosting.Browser browser)
{
    private readonly Guid _item = SiteFixture.KeyOf("statements/vancouver-declaration");

    [Fact]
    public async Task An_item_is_planned_with_two_lines_one_is_logged_and_the_other_is_late()
    {
        var page = await SignedInAsync(360);
        await page.GotoAsync(Of($"/desk/dissemination/items/{_item}"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Its plan" }).ClickAsync();
        await AddAsync(page, "Donors", "2020-03-01");
        await AddAsync(page, "Media", "2020-02-01");
        await FitsAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Log this: Donors – Phone" }).ClickAsync();
        await Expect(page.GetByLabel("What was planned")).ToContainTextAsync("Donors – Phone");
        await page.GetByLabel("How many people").FillAsync("6");
        await FitsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What was logged");

        await page.GotoAsync(Of($"/desk/dissemination/items/{_item}/plan"));
        await Expect(Line(page, "Donors")).ToContainTextAsync("Done on");
        await Expect(Line(page, "Media")).ToContainTextAsync("Late by");
        await page.GotoAsync(Of("/desk/dissemination/plans?owner=mine"));
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(Line(page, "Media")).ToContainTextAsync("Late by");
        await FitsAsync(page);
        await page.Context.CloseAsync();
    }

    private static ILocator Line(IPage page, string audience) => page.Locator("tbody tr").Filter(new() { HasText = $"{audience} – Phone" });

    private static async Task AddAsync(IPage page, string audience, string due)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a line" }).ClickAsync();
        await page.Locator("#Audience").SelectOptionAsync([audience]);
        await page.Locator("#Channel").SelectOptionAsync(["Phone"]);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "English" }).CheckAsync();
        await page.Locator("#Due").FillAsync(due);
        await FitsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Added.")).ToBeVisibleAsync();
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.Url);

    private string Of(string address) => new Uri(site.Client.BaseAddress!, address).ToString();

    private async Task<IPage> SignedInAsync(int width)
    {
        var user = await new People(site).EditorAsync(PrepareGroups.Alias);
        var page = await browser.OpenAsync(width);
        await page.GotoAsync(Of("/umbraco/login?ReturnUrl=/desk"));
        await page.Locator("input[name=name]").FillAsync(user.Email);
        await page.Locator("input[name=password]").FillAsync(People.Password);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dissemination");
        return page;
    }
}
