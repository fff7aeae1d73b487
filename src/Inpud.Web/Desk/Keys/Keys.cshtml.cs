using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Services;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Keys;

/// <summary>Gives other systems keys to the log's API, and takes them away. What is secret of a key is on one page once.</summary>
internal sealed class KeysPage(ReadKeys read, MakeKey make, IUserService users, DeskUser user, TimeProvider time) : PageModel, IDeskPage
{
    private const string Path = "/desk/keys";

    /// <summary>How a key is sent.</summary>
    public static IHtmlContent Header { get; } = new HtmlString("<code dir=\"ltr\">Authorization: Bearer …</code>");

    /// <summary>Where to.</summary>
    public static IHtmlContent Api { get; } = new HtmlString("<code dir=\"ltr\">/api/v1/dissemination</code>");

    public string Title => T["Keys of other systems"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<KeyRow> Keys { get; private set; } = [];

    /// <summary>The key that was just made, or null.</summary>
    public NewKey? Made { get; private set; }

    public Field Name { get; private set; } = Field.Text("Name", T["For whom or what"]) with { IsRequired = true, Hint = T["A name by which it can be found again, such as “Dashboard of the board”."] };

    public Field Scopes { get; private set; } = Field.Checks("Scopes", T["What it may see (required)"], []);

    public Field Expires { get; private set; } = new("Expires", T["Good until"]) { Kind = FieldKind.Date, IsRequired = true, Hint = T["The last day; two years from now at most."] };

    public string? LabelOf(string field) => new[] { Name, Scopes, Expires }.FirstOrDefault(x => x.Name == field)?.Label;

    public Task OnGetAsync()
    {
        Expires = Expires with { Value = Typed.DateText(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(1)) };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = Typed.Of(Request.Form);
        if (typed.Key("revoke") is { } gone)
        {
            return await RevokeAsync(gone, typed.Text("sure") == "yes");
        }

        var last = typed.Date("Expires");
        var mayNot = typed.All("Scopes").Contains(ApiScopes.Names, StringComparer.Ordinal) && !user.MayExportContacts;
        var done = mayNot
            ? new FieldProblem("Scopes", "Only whoever may export contacts can let a key see names.")
            : await make.RunAsync(user.Key, typed.Text("Name"), typed.All("Scopes"), last);
        Problems = [.. typed.Problems, .. done.Problems.Where(x => typed.Problems.All(y => y.Field != x.Field))];
        Made = done.Value;
        if (Problems.Count > 0)
        {
            (Name, Scopes, Expires) = (Name.With(typed, Problems), Scopes.With(typed, Problems), Expires.With(typed, Problems));
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await ShowAsync();
        return Page();
    }

    private async Task<IActionResult> RevokeAsync(Guid key, bool isSure)
    {
        if (isSure)
        {
            return await read.RevokeAsync(key) ? AfterDeed.GoTo(Path, "revoked") : NotFound();
        }

        Problems = [new FieldProblem($"sure-{key}", "Tick the box if this key is to be revoked.")];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Scopes = Scopes with
        {
            Choices =
            [
                new(ApiScopes.Numbers, T["Numbers as outsiders get them: small rows together, nobody named"]),
                .. user.MayExportContacts ? [new(ApiScopes.Names, T["Everything, with the names of contacts"])] : Array.Empty<Choice>(),
            ],
        };
        var all = await read.AllAsync();
        var makers = (await users.GetAsync(all.Select(x => x.CreatedBy).Where(x => x != Guid.Empty).Distinct())).ToDictionary(x => x.Key, x => x.Name);
        Keys = [.. all.Select(x => new KeyRow(
            x,
            read.StateOf(x),
            x.CreatedBy == Guid.Empty ? T["At the server"] : makers.GetValueOrDefault(x.CreatedBy) ?? T["Somebody who is gone"],
            DeskChoices.Date(DateOnly.FromDateTime(x.Created))!,
            DeskChoices.Date(DateOnly.FromDateTime(x.Expires.AddDays(-1)))!,
            DeskChoices.Date(x.LastUsed) ?? T["Never"]))];
    }
}

/// <summary>A key in the list.</summary>
/// <param name="Key">As it is kept.</param>
/// <param name="State">Whether it opens anything.</param>
/// <param name="Maker">Who made it.</param>
/// <param name="Made">On which day.</param>
/// <param name="Last">The last day on which it is good.</param>
/// <param name="Used">The day it was used last.</param>
internal sealed record KeyRow(ApiKey Key, KeyState State, string Maker, string Made, string Last, string Used);
