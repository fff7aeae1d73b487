using System.Security.Cryptography;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The page on which a user sets up the second factor that their group demands.</summary>
internal sealed class SetUpTwoFactorPage(PageFrame frame, SecondFactor second, TotpProvider totp, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Inpud.Cms.SignIn.SetUpSecondFactor.v1");

    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        return await WhoAsync(http) is { } user ? Form(page, user, TotpProvider.NewSecret()) : new SeeOther(page.To(""));
    }

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (await WhoAsync(http) is not { } user)
        {
            return new SeeOther(page.To(""));
        }

        if (await frame.ReadAsync(http) is not { } sent || SecretIn(sent["key"].ToString(), user) is not { } secret)
        {
            return Form(page, user, TotpProvider.NewSecret(), page.Words.Expired);
        }

        return await second.SetUpAsync(http, user, secret, sent["code"].ToString()) is { } codes
            ? RecoveryCodesPage.Codes(frame, page, codes)
            : Form(page, user, secret, page.Words.CodeWrong);
    }

    /// <summary>Whose password was right and who has no second factor yet: who has one does not get another here.</summary>
    private async Task<IUser?> WhoAsync(HttpContext http) =>
        await second.PendingAsync(http) is { } user && await second.StepOfAsync(user) == SecondStep.SetUp ? user : null;

    private IResult Form(PageRequest page, IUser user, string secret, string? complaint = null)
    {
        var words = page.Words;
        var setUp = totp.SetUp(user.Key, secret);
        var body = Markup.Of(
            $"""
             {Fields.Paragraph(words.SetUpWhy)}
             <p><img class="picture" src="{setUp.QrCodeSetupImageUrl}" alt="{words.SetUpPicture}"></p>
             <p>{words.SetUpKey}: <code dir="ltr">{string.Join(' ', setUp.Secret.Chunk(4).Select(x => new string(x)))}</code></p>
             <input type="hidden" name="key" value="{_protector.Protect($"{user.Key:N}{secret}")}">
             {Fields.Code("code", words.Code, complaint is not null)}
             {Fields.Button(words.Continue)}
             """);
        return frame.Form(page, words.SetUpTitle, body, complaint);
    }

    /// <summary>The secret that the page showed to this user; nobody else's will do.</summary>
    private string? SecretIn(string key, IUser user)
    {
        try
        {
            var owner = user.Key.ToString("N");
            var opened = _protector.Unprotect(key);
            return opened.StartsWith(owner, StringComparison.Ordinal) ? opened[owner.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
