using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The page that asks for a code after the password.</summary>
internal sealed class TwoFactorPage(PageFrame frame, SecondFactor second)
{
    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        return await second.PendingAsync(http) is null ? new SeeOther(page.To("")) : Form(page);
    }

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (await second.PendingAsync(http) is not { } user)
        {
            return new SeeOther(page.To(""));
        }

        if (await frame.ReadAsync(http) is not { } sent)
        {
            return Form(page, page.Words.Expired);
        }

        return await second.FinishAsync(http, user, sent["code"].ToString()) switch
        {
            SignInOutcome.SignedIn => new SeeOther(page.Return),
            SignInOutcome.TooMany => Form(page, page.Words.TooMany, StatusCodes.Status429TooManyRequests),
            SignInOutcome.Refused or SignInOutcome.NeedsCode or SignInOutcome.NeedsSetUp => Form(page, page.Words.CodeWrong),
        };
    }

    private IResult Form(PageRequest page, string? complaint = null, int? status = null)
    {
        var body = Markup.Of(
            $"""
             {Fields.Paragraph(page.Words.CodeHint)}
             {Fields.Code("code", page.Words.Code, complaint is not null)}
             {Fields.Button(page.Words.Continue)}
             """);
        return frame.Form(page, page.Words.CodeTitle, body, complaint, Fields.Link(page.To(""), page.Words.BackToSignIn), status);
    }
}
