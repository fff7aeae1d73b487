using Inpud.Browser.Tests.Hosting;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Who may do what, as the editing client shows it to each.</summary>
public sealed class UserTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly Guid _words = SiteFixture.KeyOf("publications/words-matter");

    private static int _number;

    [Fact]
    public async Task An_invited_translator_reads_English_and_publishes_French_alone()
    {
        var (group, email) = ($"Translators {Interlocked.Increment(ref _number)}", $"fatou{_number}@example.org");
        var admin = await EditingClient.SignInAsync(site, browser, "admin");
        var users = new UserManagement(admin);
        await users.MakeGroupAsync(group, "Français", "Read", "Publish", "Update", "UI Read", "UI Write");
        await users.InviteAsync("Fatou", email, group);
        await admin.CloseAsync();
        await AcceptAsync(await site.LinkInMailAsync(email));
        var before = Document();
        var (english, french) = (before.GetValue<string>("title", "en")!, before.GetValue<string>("title", "fr")!);

        var translator = await EditingClient.SignInAsync(site, browser, email, People.Password);
        await Assertions.Expect(translator.Page.GetByRole(AriaRole.Tab)).ToHaveTextAsync(["Content", "Translation"]);
        await translator.OpenAsync(_words, "en_&_fr");
        await Assertions.Expect(translator.Titles.First).ToHaveAttributeAsync("readonly", "");
        await Assertions.Expect(translator.Titles.First).ToHaveValueAsync(english);
        await Screenshots.TakeAsync(translator, "translator");
        await translator.Titles.Last.FillAsync("Les mots d’une invitée");
        await translator.PressAsync("Save and publish");
        Assert.Equal(["Français (French)"], await translator.TickedAsync("umb-content-publish-modal"));
        await translator.SubmitAsync("umb-content-publish-modal");

        await Repeatedly.EqualAsync("Les mots d’une invitée", () => Document().GetValue<string>("title", "fr", published: true));
        Assert.Equal(english, Document().GetValue<string>("title", "en", published: true));
        await translator.CloseAsync();
        PutBack(french);
    }

    [Fact]
    public async Task A_writer_is_offered_no_publishing()
    {
        var writer = await EditingClient.SignInAsync(site, browser, "writer");

        await writer.OpenAsync(_words, "en");

        await Assertions.Expect(writer.Page.Locator("umb-workspace-action uui-button[label^='Save and publish']")).ToHaveAttributeAsync("disabled", "");
        await Assertions.Expect(writer.Page.Locator("umb-workspace-action uui-button[label='Save…']")).Not.ToHaveAttributeAsync("disabled", "");
        await writer.CloseAsync();
    }

    [Fact]
    public async Task A_start_node_is_all_that_is_seen()
    {
        var person = await new People(site).EditorAsync();
        person.StartContentIds = [site.DocumentAt("statements").Id];
        site.Get<IUserService>().Save(person);

        var client = await EditingClient.SignInAsync(site, browser, person.Email!, People.Password);

        var items = client.Page.Locator("umb-tree-item");
        await items.Locator("uui-symbol-expand").First.ClickAsync();
        await items.Filter(new LocatorFilterOptions { HasText = "Statements" }).First.WaitForAsync();
        Assert.Equal(0, await items.Filter(new LocatorFilterOptions { HasText = "Publications" }).CountAsync());
        await client.CloseAsync();
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once_and_cannot_come_back()
    {
        var person = await new People(site).EditorAsync();
        var theirs = await EditingClient.SignInAsync(site, browser, person.Email!, People.Password);
        var admin = await EditingClient.SignInAsync(site, browser, "admin");
        await admin.GoToAsync($"user-management/workspace/user/edit/{person.Key}");
        await admin.ChooseAsync("Disable");
        await admin.Page.Locator("umb-confirm-modal uui-button[look=primary]").ClickAsync();
        await Repeatedly.EqualAsync(UserState.Disabled, () => new People(site).Now(person).UserState);
        await admin.CloseAsync();

        await theirs.GoToAsync("content");
        await theirs.Page.Locator("input[type=password]").WaitForAsync();
        await theirs.SignInAsync(person.Email!, People.Password);
        await theirs.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await theirs.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Another_group_is_given_in_the_users_own_page()
    {
        var person = await new People(site).EditorAsync("writer");
        var admin = await EditingClient.SignInAsync(site, browser, "admin");
        await admin.GoToAsync($"user-management/workspace/user/edit/{person.Key}");
        await admin.Page.Locator("umb-user-group-input").GetByText("Choose").ClickAsync();
        var groups = admin.Page.Locator("umb-user-group-picker-modal");
        await groups.Locator("umb-user-group-ref").Filter(new LocatorFilterOptions { HasText = "Editors" }).ClickAsync();
        await groups.Locator("uui-button[look=primary]").ClickAsync();
        await admin.PressAsync("Save");

        await Repeatedly.EqualAsync("editor,writer", () => string.Join(',', new People(site).Now(person).Groups.Select(x => x.Alias).Order(StringComparer.Ordinal)));
        await admin.CloseAsync();
    }

    private IContent Document() => site.Get<IContentService>().GetById(_words)!;

    private async Task AcceptAsync(string link)
    {
        var page = await browser.OpenAsync(width: 320, script: false);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, link).ToString());
        foreach (var field in await page.Locator("input[type=password]").AllAsync())
        {
            await field.FillAsync(People.Password);
        }

        await page.Locator("button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Sign in" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    private void PutBack(string french)
    {
        var service = site.Get<IContentService>();
        var document = Document();
        document.SetValue("title", french, "fr");
        service.Save(document);
        Assert.True(service.Publish(Document(), ["fr"]).Success);
    }
}
