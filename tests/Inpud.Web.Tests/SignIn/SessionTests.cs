using System.Net;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.SignIn;

public sealed class SessionTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site);
    private readonly People _people = new(site);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copied_cookie()
    {
        using var thief = new Browser(site);
        await SignInAsync();
        thief.Cookies.Add(_browser.Cookies.GetAllCookies());
        Assert.True(await thief.IsSignedInAsync());

        using var left = await _browser.SignOutAsync();

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal($"{_browser.Origin}/umbraco/logout", left.Headers.Location!.ToString());
        Assert.False(await _browser.IsSignedInAsync());
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    public async Task The_clients_revoke_ends_the_session()
    {
        await SignInAsync();

        using var revoked = await _browser.RevokeAsync();

        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.False(await _browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_new_security_stamp_signs_out_everywhere()
    {
        var user = await SignInAsync();
        using var elsewhere = new Browser(site);
        (await elsewhere.SignInAsync(user.Email, People.Password)).Dispose();
        Assert.True(await elsewhere.IsSignedInAsync());

        user.SecurityStamp = "another stamp";
        site.Get<IUserService>().Save(user);

        Assert.False(await _browser.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
    }

    [Fact]
    public async Task The_cookie_is_for_the_browser_alone_not_for_scripts_or_other_sites()
    {
        var user = await _people.EditorAsync();
        using var signedIn = await _browser.SignInAsync(user.Email, People.Password);

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(x => x.StartsWith("UMB_UCONTEXT=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(user.Email, cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/umbraco/delivery/api/v2/content")]
    public async Task Readers_pages_set_no_cookie_even_for_a_signed_in_editor(string address)
    {
        await SignInAsync();

        using var page = await _browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_write_that_another_sites_page_sends_is_refused()
    {
        await SignInAsync();

        using var foreign = await _browser.PostAsync("/umbraco/management/api/v1/security/back-office/revoke", [], "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.True(await _browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_write_of_nobody_knows_where_from_is_refused_unless_it_brings_an_authorization_header()
    {
        using var nothing = await site.Client.PostAsync("/umbraco/management/api/v1/security/back-office/token", null);
        Assert.Equal(HttpStatusCode.Forbidden, nothing.StatusCode);

        using var program = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/security/back-office/token");
        program.Headers.Add("Authorization", "Bearer [redacted]");
        using var answered = await site.Client.SendAsync(program);
        Assert.Equal(HttpStatusCode.BadRequest, answered.StatusCode);
    }

    private async Task<IUser> SignInAsync()
    {
        var user = await _people.EditorAsync();
        using var signedIn = await _browser.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        return _people.Now(user);
    }
}
