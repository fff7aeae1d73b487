using Inpud.Cms.Backoffice.SignIn.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>
/// The page that sends a link for a new password. It says the same, after the same time, whether there is such an account or not.
/// </summary>
internal sealed class ForgottenPage(
    PageFrame frame,
    IUserService users,
    SignInLimits limits,
    IOptionsMonitor<SecuritySettings> security,
    IOptionsMonitor<UserPasswordConfigurationSettings> passwords,
    TimeProvider time)
{
    public IResult Show(HttpContext http) => security.CurrentValue.AllowPasswordReset ? Form(PageRequest.Of(http)) : Results.NotFound();

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (!security.CurrentValue.AllowPasswordReset)
        {
            return Results.NotFound();
        }

        if (await frame.ReadAsync(http) is not { } sent)
        {
            return Form(page, page.Words.Expired);
        }

        if (!limits.Allow(http))
        {
            return Form(page, page.Words.TooMany, StatusCodes.Status429TooManyRequests);
        }

        await Task.WhenAll(
            MailAsync(sent["email"].ToString().Trim()), Task.Delay(passwords.CurrentValue.MinimumResponseTime, time, http.RequestAborted));
        var said = Markup.Of($"{Fields.Paragraph(page.Words.ForgottenSent)}{Fields.Link(page.To(""), page.Words.BackToSignIn)}");
        return frame.Message(page, page.Words.ForgottenTitle, said);
    }

    /// <summary>Whatever comes of it is not told.</summary>
    private Task MailAsync(string email) => email.Length > 0 && limits.AllowMail(email) ? users.SendResetPasswordEmailAsync(email) : Task.CompletedTask;

    private IResult Form(PageRequest page, string? complaint = null, int? status = null)
    {
        var words = page.Words;
        var body = Markup.Of(
            $"""
             {Fields.Text("email", words.Email, "email", "username", first: true, hint: words.ForgottenHint, wrong: complaint is not null)}
             {Fields.Button(words.Send)}
             """);
        return frame.Form(page, words.ForgottenTitle, body, complaint, Fields.Link(page.To(""), words.BackToSignIn), status);
    }
}
