using System.Net;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Desks;

/// <summary>The desks' frame: who comes in, and how a page is answered.</summary>
public sealed class DeskFrameTests(SiteFixture site)
{
    [Fact]
    public async Task Nobody_is_led_to_sign_in_and_back_to_the_page_they_asked_for()
    {
        using var browser = new Browser(site);
        var user = await new People(site).EditorAsync(PrepareGroups.Alias);
        using var led = await browser.GetAsync("/desk?year=2026");
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        var login = led.Headers.Location!.ToString();
        Assert.StartsWith("/umbraco/login?ReturnUrl=", login, StringComparison.Ordinal);

        using var back = await browser.SignInAsync(user.Email, People.Password, login);

        Assert.Equal("/desk?year=2026", back.Headers.Location!.ToString());
        var page = await browser.PageAsync("/desk");
        Assert.Equal("Dissemination", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Somebody", page.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/desk")]
    [InlineData("https://evil.example/desk")]
    [InlineData("/desktop")]
    [InlineData("/desk\\evil")]
    public async Task Signing_in_leads_to_our_own_pages_only(string address)
    {
        using var browser = new Browser(site);
        var user = await new People(site).EditorAsync();
        using var back = await browser.SignInAsync(user.Email, People.Password, $"/umbraco/login?ReturnUrl={Uri.EscapeDataString(address)}");
        Assert.Equal("/umbraco", back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_writer_is_told_in_words_that_they_may_not_open_it()
    {
        using var writer = await site.BrowserOfAsync("writer");
        using var answer = await writer.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("You may not open this", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("header nav li"));
    }

    [Fact]
    public async Task An_address_without_a_page_is_answered_in_words()
    {
        using var staff = await site.StaffAsync();
        using var answer = await staff.GetAsync("/desk/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_desks_is_kept_by_nobody_and_loads_nothing_from_elsewhere()
    {
        using var staff = await site.StaffAsync();
        using var answer = await staff.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var anonymous = await site.Client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        var styles = Browser.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(styles)).StatusCode);
    }

    [Fact]
    public async Task What_another_site_sends_is_refused_and_what_nobody_sends_is_answered_in_words()
    {
        using var staff = await site.StaffAsync();
        using var foreign = await staff.PostAsync("/desk", [], origin: "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var forged = await staff.PostAsync("/desk", []);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        using var nobody = new Browser(site);
        using var ended = await nobody.PostAsync("/desk", []);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        Assert.Contains("what you typed is still there", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_see_numbers_but_no_contact_until_somebody_gives_them_the_right()
    {
        var administrators = (await site.Get<IUserGroupService>().GetAsync(Constants.Security.AdminGroupKey))!;
        Assert.Contains(DeskRights.Numbers, administrators.AllowedSections);
        Assert.Empty(administrators.Permissions.Intersect(DeskRights.Verbs));
        var desk = (await site.Get<IUserGroupService>().GetAsync(PrepareGroups.Alias))!;
        Assert.Equal(DeskRights.Verbs.Order(), desk.Permissions.Order());
    }

    [Fact]
    public async Task What_an_administrator_changes_of_the_desks_group_stays_at_the_next_start()
    {
        var groups = site.Get<IUserGroupService>();
        var group = (await groups.GetAsync(PrepareGroups.Alias))!;
        group.Permissions.Remove(DeskRights.ExportContacts);
        Assert.True((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        try
        {
            await site.Get<PrepareGroups>().RunAsync();
            Assert.DoesNotContain(DeskRights.ExportContacts, (await groups.GetAsync(PrepareGroups.Alias))!.Permissions);
        }
        finally
        {
            group.Permissions.Add(DeskRights.ExportContacts);
            Assert.True((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        }
    }

    [Fact]
    public async Task The_editing_client_has_a_section_that_leads_there_and_the_verbs_to_tick()
    {
        using var staff = await site.StaffAsync();
        using var answer = await staff.GetAsync("/umbraco/management/api/v1/manifest/manifest/private");
        var manifests = await answer.Content.ReadAsStringAsync();
        Assert.All(DeskRights.All, right => Assert.Contains($"\"{right}\"", manifests, StringComparison.Ordinal));
        using var dashboard = await staff.GetAsync("/App_Plugins/InpudDesk/dashboard.js");
        Assert.Equal(HttpStatusCode.OK, dashboard.StatusCode);
        Assert.Contains("'/desk'", await dashboard.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
