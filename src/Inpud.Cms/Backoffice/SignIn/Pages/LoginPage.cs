using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The page to sign in with name and password.</summary>
internal sealed class LoginPage(PageFrame frame, SignInWithPassword signIn, IOptionsMonitor<SecuritySettings> security)
{
    public IResult Show(HttpContext http)
    {
        var page = PageRequest.Of(http);
        return new BackOfficeSecurity(http).CurrentUser is null ? Form(page) : new SeeOther(page.Return);
    }

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (await frame.ReadAsync(http) is not { } sent)
        {
            return Form(page, page.Words.Expired);
        }

        var name = sent["name"].ToString().Trim();
        return await signIn.RunAsync(http, name, sent["password"].ToString()) switch
        {
            SignInOutcome.SignedIn => new SeeOther(page.Return),
            SignInOutcome.NeedsCode => new SeeOther(page.To("/2fa")),
            SignInOutcome.NeedsSetUp => new SeeOther(page.To("/2fa/setup")),
            SignInOutcome.TooMany => Form(page, page.Words.TooMany, name, StatusCodes.Status429TooManyRequests),
            SignInOutcome.Refused => Form(page, page.Words.Refused, name),
        };
    }

    private IResult Form(PageRequest page, string? complaint = null, string name = "", int? status = null)
    {
        var words = page.Words;
        var wrong = complaint is not null;
        var body = Markup.Of(
            $"""
             {Fields.Text("name", words.Email, security.CurrentValue.UsernameIsEmail ? "email" : "text", "username", name, first: name.Length == 0, wrong: wrong)}
             {Fields.Password("password", words.Password, isNew: false, first: name.Length > 0, wrong: wrong)}
             {Fields.Button(words.SignIn)}
             """);
        var after = security.CurrentValue.AllowPasswordReset ? Fields.Link(page.To("/forgotten"), words.Forgotten) : Markup.Nothing;
        return frame.Form(page, words.SignInTitle, body, complaint, after, status);
    }
}
