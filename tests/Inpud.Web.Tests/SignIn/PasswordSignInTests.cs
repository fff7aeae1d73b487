using System.Net;
using Inpud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.SignIn;

public sealed class PasswordSignInTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site);
    private readonly People _people = new(site);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_editing_client_leads_to_the_page_and_back_and_exchanges_its_code_once()
    {
        var user = await _people.EditorAsync();
        var (toPage, verifier) = await _browser.AuthorizeAsync();
        Assert.Equal(HttpStatusCode.Redirect, toPage.StatusCode);
        Assert.StartsWith("/umbraco/login?ReturnUrl=", toPage.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var signedIn = await _browser.SignInAsync(user.Email, People.Password, toPage.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        using var back = await _browser.GetAsync(signedIn.Headers.Location!.ToString());
        Assert.StartsWith(_browser.RedirectUri, back.Headers.Location!.ToString(), StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(back.Headers.Location.Query);
        Assert.Equal("a state", query["state"]);

        using var exchanged = await _browser.ExchangeAsync(query["code"]!, verifier);
        var token = await Browser.JsonAsync(exchanged);
        Assert.Equal(20 * 60 / 4, token.GetProperty("expires_in").GetInt64());
        Assert.Equal("Bearer", token.GetProperty("token_type").GetString());
        using var again = await _browser.ExchangeAsync(query["code"]!, verifier);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal("invalid_grant", (await Browser.JsonAsync(again)).GetProperty("error").GetString());
    }

    /// <summary>As OWASP asks of PBKDF2 with SHA-512; the tests' own site hashes less often.</summary>
    [Fact]
    public void A_password_is_hashed_too_often_to_be_guessed_from_a_copy_of_the_database()
    {
        _ = site.Get<IOptions<PasswordHasherOptions>>().Value;
        Assert.InRange(site.HashIterations, 210_000, int.MaxValue);
    }

    [Fact]
    public async Task Without_the_verifier_a_code_is_worth_nothing()
    {
        var user = await _people.EditorAsync();
        (await _browser.SignInAsync(user.Email, People.Password)).Dispose();
        var (response, _) = await _browser.AuthorizeAsync();
        var code = QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"];

        using var exchanged = await _browser.ExchangeAsync(code!, "another verifier");

        Assert.Equal(HttpStatusCode.BadRequest, exchanged.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/umbraco/oauth_complete")]
    [InlineData("/umbraco/oauth_complete")]
    [InlineData("https://www.example.org/elsewhere")]
    public async Task A_code_is_sent_to_our_own_address_only(string address)
    {
        var (response, _) = await _browser.AuthorizeAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_five_times_locks_and_the_page_says_the_same_all_along()
    {
        var user = await _people.EditorAsync();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            texts.Add(await ComplaintAsync(user.Email, "wrong"));
        }

        Assert.True(_people.Now(user).IsLockedOut);
        texts.Add(await ComplaintAsync(user.Email, People.Password));
        texts.Add(await ComplaintAsync("nobody@example.org", "wrong"));
        texts.Add(await ComplaintAsync("superuser", ""));
        Assert.Single(texts);
        Assert.False(_browser.HasCookie("UMB_UCONTEXT"));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        var user = await _people.EditorAsync();
        for (var i = 0; i < 4; i++)
        {
            await ComplaintAsync(user.Email, "wrong");
        }

        using var signedIn = await _browser.SignInAsync(user.Email.ToUpperInvariant(), People.Password);

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.Equal(0, _people.Now(user).FailedPasswordAttempts);
        Assert.NotNull(_people.Now(user).LastLoginDate);
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_moment_are_all_counted()
    {
        var user = await _people.EditorAsync();
        var page = (AngleSharp.Html.Dom.IHtmlFormElement)(await _browser.PageAsync("/umbraco/login")).QuerySelector("form")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => _browser.SendAsync(page, ("name", user.Email), ("password", "wrong"))));

        Assert.All(answers, x => Assert.Equal(HttpStatusCode.BadRequest, x.StatusCode));
        Assert.True(_people.Now(user).IsLockedOut);
        Assert.Equal(5, _people.Now(user).FailedPasswordAttempts);
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once_and_refused_in_the_same_words()
    {
        var user = await _people.EditorAsync();
        (await _browser.SignInAsync(user.Email, People.Password)).Dispose();
        Assert.True(await _browser.IsSignedInAsync());

        await site.Get<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });

        Assert.False(await _browser.IsSignedInAsync());
        using var other = new Browser(site);
        Assert.Equal(await ComplaintAsync("nobody@example.org", "wrong"), await ComplaintAsync(user.Email, People.Password));
    }

    private async Task<string> ComplaintAsync(string email, string password)
    {
        using var browser = new Browser(site);
        using var response = await browser.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return Browser.Parse(await response.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.TextContent;
    }
}
