using Inpud.Cms.Backoffice.SignIn.Limits;
using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>Where a personal link leads: choose the first password, or a new one.</summary>
internal sealed class ChoosePasswordPage(
    PageFrame frame,
    IUserService users,
    IBackOfficeUserStore store,
    SetPassword passwords,
    SignInLimits limits,
    IOptionsMonitor<UserPasswordConfigurationSettings> rules)
{
    public async Task<IResult> ShowAsync(HttpContext http, LinkPurpose purpose)
    {
        var page = PageRequest.Of(http);
        return !limits.Allow(http) ? Dead(page, purpose, page.Words.TooMany, StatusCodes.Status429TooManyRequests)
            : await OwnerAsync(http, purpose) is null ? Dead(page, purpose)
            : Form(page, purpose);
    }

    public async Task<IResult> SendAsync(HttpContext http, LinkPurpose purpose)
    {
        var page = PageRequest.Of(http);
        if (await frame.ReadAsync(http) is not { } sent)
        {
            return Form(page, purpose, page.Words.Expired);
        }

        if (!limits.Allow(http) || await OwnerAsync(http, purpose) is not { } user)
        {
            return Dead(page, purpose);
        }

        var password = sent["password"].ToString();
        var problems = await passwords.ProblemsAsync(user, password);
        if (problems.Count > 0)
        {
            return Form(page, purpose, page.Words.Complaint(problems, rules.CurrentValue));
        }

        return !string.Equals(password, sent["repeated"].ToString(), StringComparison.Ordinal) ? Form(page, purpose, page.Words.PasswordsDiffer)
            : await SaveAsync(http, purpose, user, password) ? Done(page, purpose)
            : Dead(page, purpose);
    }

    /// <summary>Whose link it is, if it still works. What it may do is checked again by Core when the password is saved.</summary>
    private async Task<IUser?> OwnerAsync(HttpContext http, LinkPurpose purpose)
    {
        var token = http.Request.Query["token"].ToString();
        if (token.Length == 0 || !Guid.TryParse(http.Request.Query["user"], out var key))
        {
            return null;
        }

        var verified = purpose switch
        {
            LinkPurpose.Invitation => await users.VerifyInviteAsync(key, token),
            LinkPurpose.NewPassword => await users.VerifyPasswordResetAsync(key, token),
        };
        return verified.Result == UserOperationStatus.Success ? await store.GetAsync(key) : null;
    }

    private async Task<bool> SaveAsync(HttpContext http, LinkPurpose purpose, IUser user, string password)
    {
        var token = http.Request.Query["token"].ToString();
        var saved = purpose switch
        {
            LinkPurpose.Invitation => await users.CreateInitialPasswordAsync(user.Key, token, password),
            LinkPurpose.NewPassword => await users.ResetPasswordAsync(user.Key, token, password),
        };
        return saved.Success;
    }

    private IResult Form(PageRequest page, LinkPurpose purpose, string? complaint = null)
    {
        var words = page.Words;
        var wrong = complaint is not null;
        var body = Markup.Of(
            $"""
             {(purpose == LinkPurpose.Invitation ? Fields.Paragraph(words.InvitationHint) : Markup.Nothing)}
             {Fields.Password("password", words.NewPassword, isNew: true, first: true, words.Rule(rules.CurrentValue), wrong)}
             {Fields.Password("repeated", words.RepeatPassword, isNew: true, wrong: wrong)}
             {Fields.Button(words.SavePassword)}
             """);
        return frame.Form(page, TitleOf(page, purpose), body, complaint);
    }

    private IResult Done(PageRequest page, LinkPurpose purpose) => frame.Message(
        page, TitleOf(page, purpose), Markup.Of($"{Fields.Paragraph(page.Words.PasswordSaved)}{Fields.Link(page.To(""), page.Words.SignIn)}"));

    private IResult Dead(PageRequest page, LinkPurpose purpose, string? why = null, int status = StatusCodes.Status410Gone) => frame.Message(
        page,
        TitleOf(page, purpose),
        Markup.Of($"{Fields.Paragraph(why ?? page.Words.LinkDead)}{Fields.Link(page.To(""), page.Words.BackToSignIn)}"),
        status);

    private static string TitleOf(PageRequest page, LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => page.Words.InvitationTitle,
        LinkPurpose.NewPassword => page.Words.NewPasswordTitle,
    };
}
