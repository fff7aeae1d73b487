using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Inpud.Web.Tests.SignIn;

namespace Inpud.Web.Tests.Desks;

/// <summary>People at the desks, each with a browser of their own in which they are signed in.</summary>
internal static class DeskVisitors
{
    /// <summary>Somebody with the section and some of the verbs.</summary>
    public static async Task<Browser> VisitorAsync(this SiteFixture site, params string[] verbs) =>
        await site.BrowserOfAsync((await Groups.MakeAsync(site, [DeskRights.Numbers], verbs)).Alias);

    /// <summary>Somebody who may do everything at the desks.</summary>
    public static Task<Browser> StaffAsync(this SiteFixture site) => site.BrowserOfAsync(PrepareGroups.Alias);

    /// <summary>Somebody of a group.</summary>
    public static async Task<Browser> BrowserOfAsync(this SiteFixture site, string group)
    {
        var user = await new People(site).EditorAsync(group);
        var browser = new Browser(site);
        (await browser.SignInAsync(user.Email, People.Password)).Dispose();
        return browser;
    }
}
