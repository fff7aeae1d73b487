using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Networks;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Organisations.Links;

/// <summary>A network's links: made, listed, taken back. The address is shown once; only its hash is stored.</summary>
internal sealed class LinksPage(
    FindOrganisations find, NetworkLinks links, SiteLanguages languages, SiteAddresses addresses, DeskUser staff, TimeProvider time) : PageModel, IDeskPage
{
    private const int UsualDays = 365;
    private const string Language = nameof(NetworkLink.Language);
    private const string Until = "Until";

    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail { get; private set; } = [];

    public Guid Key { get; private set; }

    /// <summary>The key of the link that the form makes.</summary>
    public Guid LinkKey { get; private set; }

    /// <summary>The address of the link that was just made, or null.</summary>
    public string? Made { get; private set; }

    /// <summary>The link that was to be taken back without the box being ticked.</summary>
    public Guid? Unsure { get; private set; }

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public IReadOnlyList<NetworkLink> Existing { get; private set; } = [];

    public string? LabelOf(string field) => Fields.FirstOrDefault(x => x.Name == field)?.Label;

    public bool Holds(NetworkLink link) => link.Revoked is null && link.Expires > time.GetUtcNow().UtcDateTime;

    public string StateOf(NetworkLink link) => link.Revoked is { } revoked ? T[$"Taken back {LedgerWords.Day(DateOnly.FromDateTime(revoked))}"] : Holds(link) ? T["Holds"] : T["Over"];

    public async Task<IActionResult> OnGetAsync(Guid key) => await ShowAsync(key, null);

    public async Task<IActionResult> OnPostAsync(Guid key, [FromForm] string? deed, [FromForm] Guid? link, [FromForm] bool confirmed)
    {
        if (deed == "revoke" && link is { } which)
        {
            if (!confirmed)
            {
                (Unsure, Problems) = (which, [new FieldProblem("confirmed", "Tick the box if the link is to stop.")]);
                return await ShowAsync(key, null);
            }

            return await links.RevokeAsync(key, which) ? AfterDeed.GoTo($"/desk/organisations/{key}/links", "removed") : NotFound();
        }

        var typed = Typed.Of(Request.Form);
        var until = typed.Date(Until);
        var language = (await languages.GetAsync()).InAddress(typed.Text(Language) ?? "")?.Name;
        var made = typed.Problems.Count > 0 ? new Done<string>(null, typed.Problems) : await links.MakeAsync(staff.Key, typed.Key(FormOf.KeyField) ?? Guid.Empty, key, language, until);
        Problems = made.Problems;
        Made = made.Value is { } secret ? addresses.Absolute($"{NetworkPages.Path}/{secret}") : null;
        return await ShowAsync(key, made.Succeeded ? null : typed);
    }

    private async Task<IActionResult> ShowAsync(Guid key, Typed? typed)
    {
        if (await find.OneAsync(key) is not { } organisation || !NetworkLinks.MayHave(organisation.Kind))
        {
            return NotFound();
        }

        var all = await languages.GetAsync();
        Key = key;
        Title = T[$"Links of {organisation.Name}"];
        Trail = [(T["Organisations"], "/desk/organisations"), (organisation.Name, $"/desk/organisations/{key}")];
        LinkKey = Guid.CreateVersion7(time.GetUtcNow());
        Existing = await links.OfAsync(key);
        typed ??= new Typed().With(Language, organisation.Languages.FirstOrDefault(x => all.InAddress(x) is not null)).With(Until, Typed.DateText(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(UsualDays)));
        IReadOnlyList<Field> fields =
        [
            Field.Select(Language, T["Language"], [.. all.All.Select(x => new Choice(x.Name, T.Language(x.Info)))]),
            Field.Text(Until, T["It holds until"]) with { Kind = FieldKind.Date },
        ];
        Fields = [.. fields.Select(x => x.With(typed, Problems))];
        return Page();
    }
}
