using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Contacts;

/// <summary>
/// The directory's contacts. Names and addresses that are looked for are sent, never written into the page's address, which logs and
/// browsers keep. Whoever may not read contacts sees how many there are.
/// </summary>
internal sealed class ContactsPage(
    FindContacts find, OpenContacts open, FindOrganisations organisations, ContactLists lists, DeskChoices choices, DeskUser user) : PageModel, IDeskPage
{
    private const string WhoField = "who";
    private static readonly string[] _filters = ["audience", "organisation", "region", "country", "language", "state", "list"];

    public string Title => T["Contacts"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(AudienceClass Audience, ContactState State, int Count)> Counts { get; private set; } = [];

    public Field Who { get; private set; } = new(WhoField, T["Find by part of the name, or by the whole address"]) { Kind = FieldKind.Search };

    public IReadOnlyList<Field> Filters { get; private set; } = [];

    public bool IsNarrowed => _filters.Any(x => Asked(x) is not null);

    public int Total { get; private set; }

    public IReadOnlyList<(ContactRow Row, ContactDetails? Details)> Rows { get; private set; } = [];

    public PagerLinks? Pager { get; private set; }

    public async Task OnGetAsync()
    {
        if (!user.MayReadContacts)
        {
            Counts = await find.CountAsync();
            return;
        }

        var list = await ShowAsync(new ContactFilter
        {
            Audience = Typed.NameOf<AudienceClass>(Asked("audience")), State = Typed.NameOf<ContactState>(Asked("state")), OrganisationKey = Key("organisation"),
            RegionKey = Key("region"), Country = Asked("country"), Language = Asked("language"), ListKey = Key("list"),
        });
        Pager = new PagerLinks(Request, list.Page, list.Pages);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!user.MayReadContacts)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var who = Request.Form[WhoField].ToString().Trim();
        Who = Who with { Value = who };
        await ShowAsync(who.Contains('@', StringComparison.Ordinal) ? new ContactFilter { Email = who } : new ContactFilter { Name = who });
        return Page();
    }

    private async Task<Listed<ContactRow>> ShowAsync(ContactFilter filter)
    {
        var list = await find.ListAsync(filter, PagerLinks.Asked(Request));
        var opened = await open.ManyAsync(user.Key, "list", [.. list.Rows.Select(x => x.Contact)]);
        (Total, Rows) = (list.Total, [.. list.Rows.Zip(opened, (row, one) => (row, one.Details))]);
        var all = await organisations.OfKindsAsync();
        Filters =
        [
            Select("audience", T["Audience"], DeskChoices.Of<AudienceClass>(NetworkWords.Of)),
            Select("organisation", T["Organisation"], [.. all.Select(x => new Choice(x.Key.ToString(), x.Name))]),
            Select("region", T["Region"], choices.Regions),
            Select("country", T["Country"], DeskChoices.Countries),
            new("language", T["Language"], Asked("language")) { Hint = T["By its code, such as fr"] },
            Select("state", T["State"], DeskChoices.Of<ContactState>(NetworkWords.Of)),
            Select("list", T["List"], [.. (await lists.AllAsync()).Select(x => new Choice(x.Key.ToString(), x.Name))]),
        ];
        return list;
    }

    private Field Select(string name, string label, IReadOnlyList<Choice> all) =>
        Field.Select(name, label, [DeskChoices.None(T["All"]), .. all]) with { Value = Asked(name) };

    private string? Asked(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private Guid? Key(string name) => Guid.TryParse(Asked(name), out var key) ? key : null;
}
