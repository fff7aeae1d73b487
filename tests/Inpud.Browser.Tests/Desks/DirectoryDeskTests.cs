using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>The directory's desk on a phone, without script, and by keyboard.</summary>
public sealed class DirectoryDeskTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("INPUD_SCREENSHOTS");
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[16..];

    [Fact]
    public async Task On_a_phone_without_script_an_organisation_and_a_contact_are_entered_found_and_erased()
    {
        var page = await SignedInAsync(360, script: false);
        await AddOrganisationAsync(page);
        await AddContactAsync(page);

        await page.GotoAsync(Of("/desk/contacts"));
        await page.GetByLabel("Find by part of the name").FillAsync($"amina {_mark}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Expect(page.GetByText("1 contact", new() { Exact = true })).ToBeVisibleAsync();
        await FitsAsync(page, "contacts");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Amina {_mark}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Amina {_mark}");
        await FitsAsync(page, "contact");

        await page.GetByRole(AriaRole.Link, new() { Name = "Erase…" }).ClickAsync();
        await page.GetByLabel("Yes, erase this person for good").CheckAsync();
        await FitsAsync(page, "erase");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("cannot be brought back");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_a_wrong_field_is_reached_from_what_is_said_about_it()
    {
        var page = await SignedInAsync(1280, script: true);
        await page.GotoAsync(Of("/desk/organisations/new"));
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Website" }).FillAsync("somewhere");
        await page.Keyboard.PressAsync("Enter");
        var said = page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Write the whole address" });
        await said.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#Website$"));
        await page.Keyboard.PressAsync("Tab");
        await PictureAsync(page, "problems");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_the_narrowest_phone_no_page_is_scrolled_sideways_and_targets_are_large_enough()
    {
        var page = await SignedInAsync(320, script: true);
        foreach (var address in new[] { "/desk", "/desk/organisations", "/desk/organisations/new", "/desk/contacts", "/desk/contacts/new", "/desk/contacts/lists" })
        {
            await page.GotoAsync(Of(address));
            await FitsAsync(page, "narrow" + address.Replace('/', '-'));
            var small = await page.Locator("button, .button, input:not([type=hidden]):not([type=checkbox]), select, header a").EvaluateAllAsync<string[]>(
                "all => all.filter(x => x.offsetParent && !x.matches('.skip') && x.getBoundingClientRect().height < 43.5).map(x => x.outerHTML.slice(0, 80))");
            Assert.Empty(small);
        }

        await page.Context.CloseAsync();
    }

    private async Task AddOrganisationAsync(IPage page)
    {
        await page.GotoAsync(Of("/desk/organisations"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an organisation" }).ClickAsync();
        await page.GetByLabel("Name (required)").FillAsync($"Réseau {_mark}");
        await page.Locator("#Kind").SelectOptionAsync(["National network"]);
        await page.Locator("#Country").SelectOptionAsync(["Senegal"]);
        await page.GetByLabel("Languages it reads").FillAsync("fr, en");
        await page.Locator("#MemberSince").FillAsync("2019-03-01");
        await FitsAsync(page, "organisation-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Added.")).ToBeVisibleAsync();
        await Expect(page.GetByText("French, English")).ToBeVisibleAsync();
        await FitsAsync(page, "organisation");
    }

    private async Task AddContactAsync(IPage page)
    {
        await page.GotoAsync(Of("/desk/contacts/new"));
        await page.GetByLabel("Name (required)").FillAsync($"Amina {_mark}");
        await page.GetByLabel("E-mail address").FillAsync($"amina.{_mark}@example.org");
        await page.Locator("#OrganisationKey").SelectOptionAsync([$"Réseau {_mark}"]);
        await page.Locator("#Audience").SelectOptionAsync(["Member"]);
        await FitsAsync(page, "contact-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Added.")).ToBeVisibleAsync();
    }

    private async Task<IPage> SignedInAsync(int width, bool script)
    {
        var person = await new People(site).EditorAsync(PrepareGroups.Alias);
        var page = await browser.OpenAsync(width, script);
        await page.GotoAsync(Of("/desk"));
        await page.Locator("input[name=name]").FillAsync(person.Email!);
        await page.Locator("input[name=password]").FillAsync(People.Password);
        await page.Locator("form button").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dissemination");
        return page;
    }

    private static async Task FitsAsync(IPage page, string name)
    {
        await PictureAsync(page, name);
        var box = await page.Locator("html").EvaluateAsync<int[]>("html => [html.scrollWidth, html.clientWidth]");
        Assert.True(box[0] <= box[1], $"{page.Url} is {box[0]} pixels wide in a window of {box[1]}.");
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (_pictures is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_pictures, $"desk-{name}.png"), FullPage = true });
        }
    }

    private string Of(string path) => new Uri(site.Client.BaseAddress!, path).ToString();
}
