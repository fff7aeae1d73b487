using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>A network tells what became of an item, on a phone, by its link.</summary>
public sealed class NetworkLinkTests(SiteFixture site, Hosting.Browser browser)
{
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[16..];
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", "ltr")]
    public async Task Staff_make_a_link_a_network_reports_by_it_and_the_items_page_shows_it(string language, string direction)
    {
        var network = (await site.Get<SaveOrganisation>().RunAsync(
            Guid.CreateVersion7(), new OrganisationInput { Name = $"Network {_mark}", Kind = OrganisationKind.RegionalNetwork }, revision: null)).Value!;
        var desk = await SignedInAsync();
        await desk.GotoAsync(Of($"/desk/organisations/{network.Key}"));
        await desk.GetByRole(AriaRole.Link, new() { Name = "Links for its reports" }).ClickAsync();
        await desk.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync(language);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var secret = new Uri(await desk.GetByLabel("Address").InputValueAsync()).AbsolutePath;

        var phone = await browser.OpenAsync(360);
        await phone.GotoAsync(Of(secret));
        await Expect(phone.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await FitsAsync(phone);
        await phone.GotoAsync(Of($"{secret}?item={_item}"));
        await phone.Locator("#PassedOnTo").FillAsync("40");
        await phone.Locator("#UsedFor").FillAsync($"Three days {_mark}");
        await FitsAsync(phone);

        // The line is lost: nothing typed is.
        await phone.Context.SetOfflineAsync(true);
        await phone.Locator("form button").ClickAsync();
        await phone.Context.SetOfflineAsync(false);
        await phone.GotoAsync(Of($"{secret}?item={_item}"));
        await Expect(phone.Locator("#UsedFor")).ToHaveValueAsync($"Three days {_mark}");
        await phone.Locator("#Channel").SelectOptionAsync("Meeting");
        await phone.Locator("[name=UsedAs][value=UsedInTraining]").CheckAsync();
        await phone.Locator("form button").ClickAsync();
        await Expect(phone.Locator("p.done[role=status]")).ToBeVisibleAsync();
        await Expect(phone.Locator("#told li")).ToHaveCountAsync(1);
        await Expect(phone.Locator("#UsedFor")).ToHaveValueAsync("");
        await FitsAsync(phone);

        await desk.GotoAsync(Of("/desk/dissemination/reports"));
        await desk.Locator("tr", new() { HasText = _mark }).GetByRole(AriaRole.Link).First.ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await desk.GotoAsync(Of($"/desk/dissemination/items/{_item}?network={network.NetworkNumber}"));
        await Expect(desk.Locator("#uptake tbody")).ToContainTextAsync($"Three days {_mark}");
        await Expect(desk.Locator("#recipients tbody")).ToContainTextAsync("40 people");
        await desk.Context.CloseAsync();
        await phone.Context.CloseAsync();
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.Url);

    private string Of(string address) => new Uri(site.Client.BaseAddress!, address).ToString();

    private async Task<IPage> SignedInAsync()
    {
        var user = await new People(site).EditorAsync(PrepareGroups.Alias);
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(Of("/umbraco/login?ReturnUrl=/desk"));
        await page.Locator("input[name=name]").FillAsync(user.Email);
        await page.Locator("input[name=password]").FillAsync(People.Password);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dissemination");
        return page;
    }
}
