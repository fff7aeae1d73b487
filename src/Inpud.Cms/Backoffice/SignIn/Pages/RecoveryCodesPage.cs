using System.Globalization;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The page on which a signed-in user makes new recovery codes.</summary>
internal sealed class RecoveryCodesPage(PageFrame frame, SecondFactor second, RecoveryCodes recovery)
{
    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        return new BackOfficeSecurity(http).CurrentUser is not { } user ? ToSignIn(page)
            : await second.StepOfAsync(user) == SecondStep.Code ? await FormAsync(page, user)
            : frame.Message(page, page.Words.RecoveryTitle, Fields.Paragraph(page.Words.RecoveryNone));
    }

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (new BackOfficeSecurity(http).CurrentUser is not { } user)
        {
            return ToSignIn(page);
        }

        if (await frame.ReadAsync(http) is not { } sent)
        {
            return await FormAsync(page, user, page.Words.Expired);
        }

        return await second.RenewRecoveryCodesAsync(http, user, sent["code"].ToString()) is { } codes
            ? Codes(frame, page, codes)
            : await FormAsync(page, user, page.Words.CodeWrong);
    }

    /// <summary>The codes, once.</summary>
    public static IResult Codes(PageFrame frame, PageRequest page, IReadOnlyList<string> codes) => frame.Message(
        page,
        page.Words.RecoveryTitle,
        Markup.Of(
            $"""
             {Fields.Paragraph(page.Words.RecoveryKeep)}
             <ul class="codes" dir="ltr">{Markup.Join(codes.Select(x => Markup.Of($"<li><code>{x}</code></li>")))}</ul>
             {Fields.Link(page.Return, page.Words.Continue)}
             """));

    private async Task<IResult> FormAsync(PageRequest page, IUser user, string? complaint = null)
    {
        var words = page.Words;
        var left = string.Format(CultureInfo.InvariantCulture, words.RecoveryLeft, await recovery.LeftAsync(user.Key));
        var body = Markup.Of(
            $"""
             {Fields.Paragraph(left)}
             {Fields.Paragraph(words.RecoveryRenew)}
             {Fields.Code("code", words.Code, complaint is not null)}
             {Fields.Button(words.Continue)}
             """);
        return frame.Form(page, words.RecoveryTitle, body, complaint);
    }

    private static SeeOther ToSignIn(PageRequest page) => new(
        $"{BackOfficeSignIn.PagePath}?lang={page.Words.Culture}&ReturnUrl={Uri.EscapeDataString(page.Http.Request.Path.Value!)}");
}
