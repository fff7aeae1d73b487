using Inpud.Cms.Backoffice.SignIn.FirstStart;
using Inpud.Cms.Backoffice.SignIn.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>Where the link leads that a new site prints on the console.</summary>
internal sealed class FirstAdministratorPage(
    PageFrame frame, FirstAdministrator first, SignInLimits limits, IOptionsMonitor<UserPasswordConfigurationSettings> rules)
{
    public IResult Show(HttpContext http)
    {
        var page = PageRequest.Of(http);
        return limits.Allow(http) && first.IsValid(TokenOf(http)) ? Form(page) : Dead(page);
    }

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var page = PageRequest.Of(http);
        if (!limits.Allow(http))
        {
            return Dead(page);
        }

        if (await frame.ReadAsync(http) is not { } sent)
        {
            return Form(page, page.Words.Expired);
        }

        var (name, email) = (sent["name"].ToString().Trim(), sent["email"].ToString().Trim());
        if (!string.Equals(sent["password"], sent["repeated"], StringComparison.Ordinal))
        {
            return Form(page, page.Words.PasswordsDiffer, name, email);
        }

        return await first.UseAsync(TokenOf(http), name.Length > 0 ? name : email, email, sent["password"].ToString()) switch
        {
            null => Dead(page),
            [] => frame.Message(
                page, page.Words.FirstTitle, Markup.Of($"{Fields.Paragraph(page.Words.PasswordSaved)}{Fields.Link(page.To(""), page.Words.SignIn)}")),
            var problems => Form(page, page.Words.Complaint(problems, rules.CurrentValue), name, email),
        };
    }

    private static string TokenOf(HttpContext http) => http.Request.Query["token"].ToString();

    private IResult Form(PageRequest page, string? complaint = null, string name = "", string email = "")
    {
        var words = page.Words;
        var wrong = complaint is not null;
        var body = Markup.Of(
            $"""
             {Fields.Paragraph(words.FirstHint)}
             {Fields.Text("name", words.Name, "text", "name", name, first: true)}
             {Fields.Text("email", words.Email, "email", "username", email, wrong: wrong)}
             {Fields.Password("password", words.NewPassword, isNew: true, hint: words.Rule(rules.CurrentValue), wrong: wrong)}
             {Fields.Password("repeated", words.RepeatPassword, isNew: true, wrong: wrong)}
             {Fields.Button(words.Continue)}
             """);
        return frame.Form(page, words.FirstTitle, body, complaint);
    }

    private IResult Dead(PageRequest page) =>
        frame.Message(page, page.Words.FirstTitle, Fields.Paragraph(page.Words.LinkDead), StatusCodes.Status410Gone);
}
