using System.Net;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Web.Tests.SignIn;

public sealed class LinkTests(SiteFixture site) : IDisposable
{
    private const string AnotherPassword = "quite another password";

    private readonly Browser _browser = new(site);
    private readonly People _people = new(site);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Whoever_forgot_the_password_gets_a_link_that_works_once_and_unlocks()
    {
        var user = await _people.EditorAsync();
        user.IsLockedOut = true;
        user.LastLockoutDate = DateTime.UtcNow;
        site.Get<IUserService>().Save(user);
        using var elsewhere = new Browser(site);

        using var sent = await _browser.FillInAsync("/umbraco/login/forgotten", ("email", user.Email));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var link = await site.LinkInMailAsync(user.Email);
        using var saved = await _browser.FillInAsync(link, ("password", AnotherPassword), ("repeated", AnotherPassword));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        using var again = await _browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        using var old = await _browser.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var signedIn = await _browser.SignInAsync(user.Email, AnotherPassword);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task Nobody_learns_from_the_page_whether_an_account_exists()
    {
        var user = await _people.EditorAsync();

        using var known = await _browser.FillInAsync("/umbraco/login/forgotten", ("email", user.Email));
        using var unknown = await _browser.FillInAsync("/umbraco/login/forgotten", ("email", "nobody@example.org"));

        Assert.Equal(await known.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_disabled_user_gets_no_link()
    {
        var user = await _people.EditorAsync();
        await site.Get<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });

        var sent = await site.Get<IUserService>().SendResetPasswordEmailAsync(user.Email);

        Assert.Equal(UserOperationStatus.CannotPasswordReset, sent.Result);
    }

    [Fact]
    public async Task A_link_is_for_one_person_only()
    {
        var (user, other) = (await _people.EditorAsync(), await _people.EditorAsync());
        await site.Get<IUserService>().SendResetPasswordEmailAsync(user.Email);
        var link = await site.LinkInMailAsync(user.Email);

        using var stolen = await _browser.GetAsync(link.Replace(user.Key.ToString("D"), other.Key.ToString("D"), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Gone, stolen.StatusCode);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a password that differs", "from the one below")]
    public async Task A_password_against_the_rules_is_refused_and_the_link_lives(string password, string repeated)
    {
        var user = await _people.EditorAsync();
        await site.Get<IUserService>().SendResetPasswordEmailAsync(user.Email);
        var link = await site.LinkInMailAsync(user.Email);

        using var refused = await _browser.FillInAsync(link, ("password", password), ("repeated", repeated));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var again = await _browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_in_their_language_and_signs_in()
    {
        var email = $"invited{Guid.NewGuid():N}@example.org";
        using (var scope = site.Services.CreateScope())
        {
            var group = await scope.ServiceProvider.GetRequiredService<IUserGroupService>().GetAsync("editor");
            var invited = await site.Get<IUserService>().InviteAsync(Constants.Security.SuperUserKey, new UserInviteModel
            {
                Email = email, UserName = email, Name = "Invited", UserGroupKeys = new HashSet<Guid> { group!.Key }, Message = "See you soon.",
            });
            Assert.Equal(UserOperationStatus.Success, invited.Status);
        }

        var link = await site.LinkInMailAsync(email);
        using var weak = await _browser.FillInAsync(link + "&lang=ar", ("password", "short"), ("repeated", "short"));
        Assert.Equal("rtl", Browser.Parse(await weak.Content.ReadAsStringAsync()).DocumentElement.GetAttribute("dir"));
        using var saved = await _browser.FillInAsync(link, ("password", AnotherPassword), ("repeated", AnotherPassword));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var signedIn = await _browser.SignInAsync(email, AnotherPassword);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        using var again = await _browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task Who_changes_the_own_password_needs_the_old_one()
    {
        var user = await _people.EditorAsync();
        var users = site.Get<IUserService>();

        var wrong = await users.ChangePasswordAsync(
            user.Key, new ChangeUserPasswordModel { UserKey = user.Key, OldPassword = "wrong", NewPassword = AnotherPassword });
        var weak = await users.ChangePasswordAsync(
            user.Key, new ChangeUserPasswordModel { UserKey = user.Key, OldPassword = People.Password, NewPassword = user.Email });
        var right = await users.ChangePasswordAsync(
            user.Key, new ChangeUserPasswordModel { UserKey = user.Key, OldPassword = People.Password, NewPassword = AnotherPassword });

        Assert.Equal(UserOperationStatus.UnknownFailure, wrong.Status);
        Assert.Contains("old password", wrong.Result.Error!.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("must not contain", weak.Result.Error!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(UserOperationStatus.Success, right.Status);
    }

    [Fact]
    public async Task An_administrator_resets_a_password_and_unlocks()
    {
        var user = await _people.EditorAsync();
        var users = site.Get<IUserService>();
        (await _browser.SignInAsync(user.Email, People.Password)).Dispose();

        var reset = await users.ResetPasswordAsync(Constants.Security.SuperUserKey, user.Key);

        Assert.Equal(UserOperationStatus.Success, reset.Status);
        Assert.False(await _browser.IsSignedInAsync());
        using var signedIn = await _browser.SignInAsync(user.Email, reset.Result.ResetPassword!);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);

        user = _people.Now(user);
        user.IsLockedOut = true;
        user.LastLockoutDate = DateTime.UtcNow;
        users.Save(user);
        Assert.True((await users.UnlockAsync(Constants.Security.SuperUserKey, user.Key)).Success);
        Assert.False(_people.Now(user).IsLockedOut);
    }
}
