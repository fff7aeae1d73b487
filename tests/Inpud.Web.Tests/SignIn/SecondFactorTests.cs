using System.Net;
using AngleSharp.Html.Dom;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Scopes;
using Inpud.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Web.Tests.SignIn;

public sealed class SecondFactorTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site);
    private readonly People _people = new(site);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Who_set_an_app_up_signs_in_with_password_and_code_and_with_nothing_less()
    {
        var user = await _people.EditorAsync();
        var secret = await SetUpAsync(user);

        var step = await PasswordAsync(user);
        Assert.StartsWith("/umbraco/login/2fa", step, StringComparison.Ordinal);
        Assert.False(await _browser.IsSignedInAsync());
        using var wrong = await _browser.FillInAsync(step, ("code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var right = await _browser.FillInAsync(step, ("code", Code(secret, ahead: 1)));

        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.True(await _browser.IsSignedInAsync());
        Assert.Equal(0, _people.Now(user).FailedPasswordAttempts);
    }

    [Fact]
    public async Task A_code_that_was_used_works_no_second_time()
    {
        var user = await _people.EditorAsync();
        var secret = await SetUpAsync(user);
        var code = Code(secret, ahead: 1);
        (await _browser.FillInAsync(await PasswordAsync(user), ("code", code))).Dispose();

        using var other = new Browser(site);
        using var again = await other.FillInAsync(await PasswordAsync(user, other), ("code", code));

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_although_the_password_was_right()
    {
        var user = await _people.EditorAsync();
        await SetUpAsync(user);
        var step = await PasswordAsync(user);
        for (var i = 0; i < 5; i++)
        {
            (await _browser.FillInAsync(step, ("code", "000000"))).Dispose();
        }

        Assert.True(_people.Now(user).IsLockedOut);
    }

    [Fact]
    public async Task Whoever_gave_no_password_is_led_back_to_it()
    {
        using var response = await _browser.GetAsync("/umbraco/login/2fa");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.StartsWith("/umbraco/login?", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_can_demand_a_second_factor_which_is_then_set_up_with_recovery_codes_that_work_once()
    {
        await GuardedGroupAsync();
        var user = await _people.EditorAsync("guarded");
        var step = await PasswordAsync(user);
        Assert.StartsWith("/umbraco/login/2fa/setup", step, StringComparison.Ordinal);
        var page = await _browser.PageAsync(step);
        Assert.StartsWith("data:image/png;base64,", ((IHtmlImageElement)page.QuerySelector("img")!).GetAttribute("src"), StringComparison.Ordinal);
        var secret = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var wrong = await _browser.SendAsync((IHtmlFormElement)page.QuerySelector("form")!, ("code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.False(await _browser.IsSignedInAsync());

        using var set = await _browser.SendAsync((IHtmlFormElement)page.QuerySelector("form")!, ("code", Code(secret)));
        var codes = Browser.Parse(await set.Content.ReadAsStringAsync()).QuerySelectorAll(".codes code").Select(x => x.TextContent).ToArray();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.True(await _browser.IsSignedInAsync());

        using var other = new Browser(site);
        using var recovered = await other.FillInAsync(await PasswordAsync(user, other), ("code", codes[3].ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.SeeOther, recovered.StatusCode);
        using var third = new Browser(site);
        using var again = await third.FillInAsync(await PasswordAsync(user, third), ("code", codes[3]));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task A_signed_in_user_makes_new_recovery_codes_with_a_code_from_the_app()
    {
        var user = await _people.EditorAsync();
        var secret = await SetUpAsync(user);
        (await _browser.FillInAsync(await PasswordAsync(user), ("code", Code(secret)))).Dispose();

        using var made = await _browser.FillInAsync("/umbraco/login/recovery-codes", ("code", Code(secret, ahead: 1)));

        Assert.Equal(RecoveryCodes.Count, Browser.Parse(await made.Content.ReadAsStringAsync()).QuerySelectorAll(".codes li").Length);
        Assert.Equal(RecoveryCodes.Count, await site.Get<RecoveryCodes>().LeftAsync(user.Key));
    }

    [Fact]
    public async Task The_database_holds_neither_secrets_nor_recovery_codes()
    {
        var user = await _people.EditorAsync();
        var secret = await SetUpAsync(user);
        var codes = await site.Get<RecoveryCodes>().RenewAsync(user.Key);

        using var scope = site.Get<CmsScopeProvider>().CreateCoreScope(autoComplete: true);
        var stored = await site.Get<CmsScopeProvider>().Reading().TwoFactorLogins.Where(x => x.UserOrMemberKey == user.Key).ToListAsync();

        Assert.Equal(2, stored.Count);
        Assert.DoesNotContain(stored, x => x.Secret.Contains(secret, StringComparison.OrdinalIgnoreCase) || codes.Any(x.Secret.Contains));
        Assert.Equal(secret, await site.Get<ITwoFactorLoginService>().GetSecretForUserAndProviderAsync(user.Key, TotpProvider.Name));
    }

    [Fact]
    public async Task Turning_the_app_off_takes_the_recovery_codes_with_it()
    {
        var user = await _people.EditorAsync();
        await SetUpAsync(user);
        await site.Get<RecoveryCodes>().RenewAsync(user.Key);

        await site.Get<IUserTwoFactorLoginService>().DisableAsync(user.Key, TotpProvider.Name);

        Assert.Equal(0, await site.Get<RecoveryCodes>().LeftAsync(user.Key));
        Assert.Equal("/umbraco", await PasswordAsync(user));
    }

    /// <summary>As the editing client does it.</summary>
    private async Task<string> SetUpAsync(IUser user)
    {
        var factors = site.Get<IUserTwoFactorLoginService>();
        var offered = await factors.GetSetupInfoAsync(user.Key, TotpProvider.Name);
        var secret = Assert.IsType<TotpSetup>(offered.Result).Secret;
        // The step before: those that follow are for the test.
        var saved = await factors.ValidateAndSaveAsync(TotpProvider.Name, user.Key, secret, Code(secret, ahead: -1));
        Assert.Equal(TwoFactorOperationStatus.Success, saved.Result);
        return secret;
    }

    private async Task<string> PasswordAsync(IUser user, Browser? browser = null)
    {
        using var response = await (browser ?? _browser).SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static string Code(string secret, int ahead = 0) =>
        Totp.CodeAt(Base32.Decode(secret)!, Totp.StepAt(TimeProvider.System.GetUtcNow()) + ahead);

    private async Task GuardedGroupAsync()
    {
        using var scope = site.Services.CreateScope();
        var groups = scope.ServiceProvider.GetRequiredService<IUserGroupService>();
        if (await groups.GetAsync("guarded") is null)
        {
            var group = new UserGroup(site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, "guarded", "Guarded", "icon-lock") { Key = Guid.NewGuid() };
            var made = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
            Assert.True(made.Success, made.Status.ToString());
        }
    }
}
