using System.Net;
using Inpud.Cms.Backoffice.SignIn.FirstStart;
using Inpud.Cms.Backoffice.SignIn.Users;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.SignIn;

public sealed class AdministrationTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site);
    private readonly People _people = new(site);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_site_without_users_offers_one_link_that_makes_one_administrator()
    {
        await WithoutUsersAsync(async () =>
        {
            var first = site.Get<FirstAdministrator>();
            var before = (await first.PrepareAsync()).Link!;
            var link = (await first.PrepareAsync()).Link!;
            var email = $"first{Guid.NewGuid():N}@example.org";
            (string, string)[] fields = [("name", "First"), ("email", email), ("password", People.Password), ("repeated", People.Password)];

            using var old = await _browser.GetAsync(before);
            Assert.Equal(HttpStatusCode.Gone, old.StatusCode);
            using var weak = await _browser.FillInAsync(link, ("name", "First"), ("email", email), ("password", "x"), ("repeated", "x"));
            Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
            using var made = await _browser.FillInAsync(link, fields);
            Assert.Equal(HttpStatusCode.OK, made.StatusCode);

            Assert.Null((await first.PrepareAsync()).Link);
            using var again = await _browser.GetAsync(link);
            Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
            using var signedIn = await _browser.SignInAsync(email, People.Password);
            Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
            Assert.Contains(site.Get<IUserService>().GetByEmail(email)!.Groups, x => x.Alias == Constants.Security.AdminGroupAlias);
        });
    }

    [Fact]
    public async Task Once_somebody_can_sign_in_there_is_no_link()
    {
        await _people.EditorAsync();

        Assert.Null((await site.Get<FirstAdministrator>().PrepareAsync()).Link);
    }

    [Fact]
    public async Task A_user_made_from_the_command_line_chooses_a_password_by_the_link()
    {
        var email = $"verb{Guid.NewGuid():N}@example.org";

        var made = await site.Get<UserAdministration>().CreateAsync(email, "From the verb", ["editor", "translator"], password: null);

        Assert.Null(made.Problem);
        using var saved = await _browser.FillInAsync(made.Link!.PathAndQuery, ("password", People.Password), ("repeated", People.Password));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var signedIn = await _browser.SignInAsync(email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        var listed = (await site.Get<UserAdministration>().ListAsync()).Single(x => x.Email == email);
        Assert.Equal(["editor", "translator"], listed.Groups.Order());
    }

    [Fact]
    public async Task A_user_made_with_a_password_signs_in_with_it_and_a_weak_one_makes_no_user()
    {
        var email = $"verb{Guid.NewGuid():N}@example.org";
        var users = site.Get<UserAdministration>();

        Assert.NotNull((await users.CreateAsync(email, "From the verb", ["editor"], "weak")).Problem);
        Assert.Null(site.Get<IUserService>().GetByEmail(email));
        Assert.Contains("There are: ", (await users.CreateAsync(email, "From the verb", ["nobody"], People.Password)).Problem, StringComparison.Ordinal);
        Assert.Null((await users.CreateAsync(email, "From the verb", ["editor"], People.Password)).Problem);

        using var signedIn = await _browser.SignInAsync(email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task Disabling_and_resetting_from_the_command_line_ends_what_was_signed_in()
    {
        var user = await _people.EditorAsync();
        var users = site.Get<UserAdministration>();
        (await _browser.SignInAsync(user.Email, People.Password)).Dispose();
        Assert.Null((await users.DisableAsync(user.Email)).Problem);
        Assert.False(await _browser.IsSignedInAsync());

        Assert.Null((await users.EnableAsync(user.Email)).Problem);
        using var signedIn = await _browser.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);

        var reset = await users.ResetAsync(user.Email, secondFactor: true);
        Assert.False(await _browser.IsSignedInAsync());
        using var old = await _browser.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var saved = await _browser.FillInAsync(reset.Link!.PathAndQuery, ("password", "a newer password"), ("repeated", "a newer password"));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    [Fact]
    public async Task Disabling_somebody_who_was_invited_ends_the_invitation()
    {
        var email = $"verb{Guid.NewGuid():N}@example.org";
        var invited = await site.Get<UserAdministration>().CreateAsync(email, "Invited", ["editor"], password: null);

        Assert.Null((await site.Get<UserAdministration>().DisableAsync(email)).Problem);

        using var link = await _browser.GetAsync(invited.Link!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Gone, link.StatusCode);
    }

    [Theory]
    [InlineData("superuser")]
    [InlineData("")]
    public async Task The_user_in_whose_name_the_program_acts_cannot_be_given_a_password(string email) =>
        Assert.NotNull((await site.Get<UserAdministration>().ResetAsync(email, secondFactor: false)).Problem);

    [Theory]
    [InlineData("create", "only@example.org")]
    [InlineData("disable")]
    [InlineData("frobnicate", "x")]
    public async Task The_verb_says_when_it_was_not_understood(params string[] words) => Assert.Equal(2, await Web.Cli.Verbs.RunAsync(["user", .. words]));

    /// <summary>Runs something as if nobody could sign in.</summary>
    private async Task WithoutUsersAsync(Func<Task> deed)
    {
        IUser[] enabled;
        using (site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            enabled = [.. site.Get<IUserRepository>().GetMany().Where(x => x.IsApproved)];
        }

        foreach (var user in enabled)
        {
            user.IsApproved = false;
            await site.Get<IBackOfficeUserStore>().SaveAsync(user);
        }

        try
        {
            await deed();
        }
        finally
        {
            foreach (var user in enabled)
            {
                user.IsApproved = true;
                await site.Get<IBackOfficeUserStore>().SaveAsync(user);
            }
        }
    }
}
