using System.Globalization;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>The log at the desk, in the office and on a phone.</summary>
public sealed class LogDeskTests(SiteFixture site, Hosting.Browser browser)
{
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[16..];
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_meeting_of_several_people_and_a_listserv_are_logged_and_the_gap_shrinks(int width)
    {
        var network = await NetworkAsync("Amina", "Boris", "Chen");
        var page = await SignedInAsync(width);
        var answer = $"/desk/dissemination/items/{_item}?network={network.NetworkNumber}";
        await page.GotoAsync(Of(answer));
        await Expect(page.Locator("#gap-total strong")).ToHaveTextAsync("3");

        await page.GotoAsync(Of($"/desk/dissemination/log?item={_item}"));
        await page.GetByLabel("People", new() { Exact = true }).FillAsync($"amina {_mark}\nboris.{_mark}@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.Locator("#people-found")).ToContainTextAsync("2 found");
        await FitsAsync(page);
        await LogAsync(page);
        await Expect(page.Locator("#received tbody tr")).ToHaveCountAsync(2);

        await page.GotoAsync(Of($"/desk/dissemination/log?item={_item}"));
        await page.GetByLabel("How", new() { Exact = true }).SelectOptionAsync("Listserv");
        await page.GetByLabel("Name of the list").FillAsync($"Members {_mark}");
        await page.GetByLabel("How many people").FillAsync("400");
        await page.GetByLabel("Whose audience").FillAsync(network.Name);
        await LogAsync(page);

        await page.GotoAsync(Of(answer));
        await Expect(page.Locator("#gap-total strong")).ToHaveTextAsync("1");
        await Expect(page.Locator("#missing tbody")).ToContainTextAsync($"Chen {_mark}");
        await Expect(page.Locator("#recipients tbody tr")).ToHaveCountAsync(3);
        await FitsAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_until_it_is_written()
    {
        var page = await SignedInAsync(360);
        await page.GotoAsync(Of("/desk/dissemination/log"));
        await page.GetByLabel("Name of the list").FillAsync($"Meeting {_mark}");
        await page.GetByLabel("How many people").FillAsync("7");

        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(Of("/desk/dissemination/log"));
        await Expect(page.GetByLabel("Name of the list")).ToHaveValueAsync($"Meeting {_mark}");
        await page.GetByLabel("What (required)").FillAsync("Words Matter!");
        await LogAsync(page);

        await page.GotoAsync(Of("/desk/dissemination/log"));
        await Expect(page.GetByLabel("Name of the list")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    private static async Task LogAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What was logged");
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

    private async Task<Organisation> NetworkAsync(params string[] people)
    {
        var network = (await site.Get<SaveOrganisation>().RunAsync(
            Guid.CreateVersion7(), new OrganisationInput { Name = $"Network {_mark}", Kind = OrganisationKind.RegionalNetwork }, revision: null)).Value!;
        foreach (var name in people)
        {
            var saved = await site.Get<SaveContact>().RunAsync(
                Guid.CreateVersion7(),
                new ContactInput { Name = $"{name} {_mark}", Email = $"{name.ToLower(CultureInfo.InvariantCulture)}.{_mark}@example.org", OrganisationKey = network.Key, Audience = AudienceClass.Member },
                revision: null);
            Assert.Empty(saved.Problems);
        }

        return network;
    }
}
