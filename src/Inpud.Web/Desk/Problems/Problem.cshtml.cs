using Inpud.Cms.Backoffice.SignIn;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Problems;

/// <summary>Says why there is no page. What was refused, missing or broken is answered with it, under its own status.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemPage : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>Where to sign in again; null where that would not help.</summary>
    public string? SignInAgain { get; private set; }

    public IReadOnlyList<FieldProblem> Problems => [];

    /// <summary>Whatever was asked, however.</summary>
    public void OnGet(int status) => Say(status);

    public void OnPost(int status) => Say(status);

    private void Say(int status)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody typed the address.
            Response.StatusCode = status = StatusCodes.Status404NotFound;
        }

        (Title, Sentence) = status switch
        {
            StatusCodes.Status400BadRequest => (T["This was not taken"], T["The form was too old, or not ours. Go back, load the page again and send it once more."]),
            StatusCodes.Status401Unauthorized => (T["You are not signed in any more"], T["Nothing was saved. Sign in in a second window, then go back here and send it once more: what you typed is still there."]),
            StatusCodes.Status403Forbidden => (T["You may not open this"], T["Your user group does not have the right to this page. An administrator can give it in the editing client, under Users."]),
            StatusCodes.Status413PayloadTooLarge => (T["The file is too large"], T[$"{StoreEvidence.TooLarge} Nothing was saved. Go back and choose a smaller one; what you typed is still there."]),
            StatusCodes.Status404NotFound => (T["There is no such page"], T["It may have been removed meanwhile, or the address is not complete."]),
            _ => (T["Something broke"], T["It was written down. Go back and try it once more; what you typed is still there."]),
        };
        SignInAgain = status == StatusCodes.Status401Unauthorized ? $"{BackOfficeSignIn.PagePath}?ReturnUrl={DeskRegistration.Path}" : null;
    }
}
