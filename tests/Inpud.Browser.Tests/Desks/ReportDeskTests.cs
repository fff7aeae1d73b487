using System.Text.RegularExpressions;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>The progress report, on a phone and in the office: from what was logged to a number, from the number to its rows, and into a draft.</summary>
public sealed partial class ReportDeskTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task A_report_shows_what_was_logged_its_numbers_lead_to_the_rows_and_it_becomes_a_draft()
    {
        var network = (await site.Get<SaveOrganisation>().RunAsync(Guid.CreateVersion7(), new OrganisationInput { Name = "Network of the report", Kind = OrganisationKind.RegionalNetwork }, revision: null)).Value!;
        var person = (await site.Get<SaveContact>().RunAsync(
            Guid.CreateVersion7(),
            new ContactInput { Name = "Ann of the report", Email = "ann.report@example.org", Audience = AudienceClass.DecisionMaker, OrganisationKey = network.Key },
            revision: null)).Value!;
        Assert.True((await site.Get<AppendToLedger>().RunAsync(Guid.CreateVersion7(), new Occasion
        {
            Key = Guid.CreateVersion7(), ItemKey = SiteFixture.KeyOf("publications/words-matter"), Happened = new DateOnly(1997, 4, 1), Channel = Channel.Meeting, Contacts = [person.Key],
            Audiences = [new AudienceReached(AudienceClass.Media, 25, network.Key)],
        })).Succeeded);
        var page = await SignedInAsync(360);
        await page.GotoAsync(Of("/desk/dissemination/progress"));
        await page.GetByLabel("From").FillAsync("1997-01-01");
        await page.GetByLabel("To (required)").FillAsync("1997-12-31");
        await FitsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Progress report 1997-01-01 – 1997-12-31");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Persons by audience" })).ToBeVisibleAsync();
        await FitsAsync(page);

        await page.Locator("#audience tbody tr").Filter(new() { HasText = "Decision makers" }).GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#counted")).ToContainTextAsync("1 persons");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await FitsAsync(page);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "25", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#counted")).ToContainTextAsync("25 people");
        await FitsAsync(page);
        await page.GoBackAsync();
        await DraftAsync(page);
        await page.Context.CloseAsync();
    }

    private async Task DraftAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1500, 900);
        await page.Locator("#Language").SelectOptionAsync(["fr"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft publication" }).ClickAsync();
        await Expect(page.Locator("umb-property[alias=title] input, umb-property[data-mark='property:title'] input").Last).ToHaveValueAsync("Rapport annuel 1997");
        var key = Guid.Parse(Edited().Match(page.Url).Groups["key"].Value);
        var documents = site.Get<IContentService>();
        documents.Delete(documents.GetById(key)!);
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.Url);

    private string Of(string address) => new Uri(site.Client.BaseAddress!, address).ToString();

    private async Task<IPage> SignedInAsync(int width)
    {
        var user = await new People(site).EditorAsync("admin");
        var page = await browser.OpenAsync(width);
        await page.GotoAsync(Of("/umbraco/login?ReturnUrl=/desk"));
        await page.Locator("input[name=name]").FillAsync(user.Email);
        await page.Locator("input[name=password]").FillAsync(People.Password);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dissemination");
        return page;
    }

    [GeneratedRegex("/edit/(?<key>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edited();
}
