using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Browser.Tests.Backoffice;

public sealed class SigningInTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly Guid _guide = SiteFixture.KeyOf("publications/partnership-guide");

    private Uri Address => site.Client.BaseAddress!;

    [Fact]
    public async Task A_second_factor_set_up_in_the_users_menu_is_asked_for_and_a_recovery_code_stands_in_for_it()
    {
        var person = await new People(site).EditorAsync();
        var client = await SignInAsync(person);
        client.Complaints.Expect("/2fa/Inpud.Cms.Totp");
        client.Complaints.Expect("The code does not fit");
        var menu = new UserMenu(client);
        await menu.OpenAsync();
        var app = await menu.SetUpSecondFactorAsync();
        var codes = await menu.RecoveryCodesAsync(app);
        await menu.SignOutAsync();

        await AskToSignInAsync(client, person);
        await GiveCodeAsync(client, app.NextCode());
        await client.Page.Locator("umb-tree-item").First.WaitForAsync();
        await menu.OpenAsync();
        await menu.SignOutAsync();

        await AskToSignInAsync(client, person);
        await GiveCodeAsync(client, codes[0]);
        await client.Page.Locator("umb-tree-item").First.WaitForAsync();
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_group_that_demands_a_second_factor_has_it_set_up_before_anything_is_shown()
    {
        await GuardedGroupAsync();
        var person = await new People(site).EditorAsync("guarded");
        var client = new EditingClient(await browser.OpenAsync(), Address);
        await AskToSignInAsync(client, person);
        var app = new Authenticator(await client.Page.Locator("main code").InnerTextAsync());

        await GiveCodeAsync(client, app.NextCode());

        await client.Page.Locator(".codes").WaitForAsync();
        Assert.Equal(10, await client.Page.Locator(".codes code").CountAsync());
        await client.Page.Locator("main a").ClickAsync();
        await client.Page.Locator("umb-backoffice").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await client.CloseAsync();
    }

    [Fact]
    public async Task What_was_not_saved_is_still_there_when_the_session_ended_and_the_person_signed_in_again()
    {
        var before = site.Get<IContentService>().GetById(_guide)!.GetValue<string>("title", "en");
        var person = await new People(site).EditorAsync("admin");
        var client = await SignInAsync(person);
        await client.OpenAsync(_guide, "en");
        await client.Titles.FillAsync("Written before the session ended");
        person.SecurityStamp = "signed out everywhere";
        site.Get<IUserService>().Save(person);
        client.Complaints.Expect("401 ");

        await client.SaveAsync();
        var window = await client.Page.Context.RunAndWaitForPageAsync(() => client.Page.Locator("umb-app-auth-modal uui-button").First.ClickAsync());
        await new EditingClient(window, Address).SignInAsync(person.Email!, People.Password);
        await client.Page.Locator("umb-app-auth-modal").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.Equal("Written before the session ended", await client.Titles.InputValueAsync());
        await client.SaveAsync();
        await Repeatedly.EqualAsync("Written before the session ended", () => site.Get<IContentService>().GetById(_guide)!.GetValue<string>("title", "en"));
        var after = site.Get<IContentService>().GetById(_guide)!;
        after.SetValue("title", before, "en");
        site.Get<IContentService>().Save(after);
        await client.CloseAsync();
    }

    [Theory]
    [InlineData("/umbraco/login?lang=en")]
    [InlineData("/umbraco/login?lang=ar")]
    [InlineData("/umbraco/login/forgotten?lang=ru")]
    public async Task Pages_of_signing_in_fit_a_narrow_telephone(string path)
    {
        var page = await browser.OpenAsync(width: 320, script: true);
        await page.GotoAsync(new Uri(Address, path).ToString());

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    private async Task<EditingClient> SignInAsync(IUser person)
    {
        var client = new EditingClient(await browser.OpenAsync(width: 1500), Address);
        await AskToSignInAsync(client, person);
        await client.Page.Locator("umb-backoffice").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return client;
    }

    private async Task AskToSignInAsync(EditingClient client, IUser person)
    {
        await client.Page.GotoAsync(new Uri(Address, "/umbraco").ToString());
        await client.SignInAsync(person.Email!, People.Password);
    }

    private static async Task GiveCodeAsync(EditingClient client, string code)
    {
        await client.Page.Locator("input[name=code]").FillAsync(code);
        await client.Page.Locator("button[type=submit]").First.ClickAsync();
    }

    private async Task GuardedGroupAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var groups = scope.ServiceProvider.GetRequiredService<IUserGroupService>();
        if (await groups.GetAsync("guarded") is null)
        {
            var group = new UserGroup(site.Get<IShortStringHelper>(), 0, "guarded", "Guarded", "icon-lock") { Key = Guid.CreateVersion7() };
            Assert.True((await groups.CreateAsync(group, Constants.Security.SuperUserKey)).Success);
        }
    }
}
