using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Desk.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Organisations;

/// <summary>The directory's organisations, narrowed by a plain form.</summary>
internal sealed class OrganisationsPage(FindOrganisations find, DeskChoices choices) : PageModel, IDeskPage
{
    public string Title => T["Organisations"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public DeskChoices Choices => choices;

    public Listed<OrganisationRow> List { get; private set; } = Listed.Of<OrganisationRow>([], 1);

    public IReadOnlyList<Field> Filters { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var networks = await find.OfKindsAsync(OrganisationKind.RegionalNetwork, OrganisationKind.WomensNetwork, OrganisationKind.NationalNetwork);
        string? Asked(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
        Guid? Key(string name) => Guid.TryParse(Asked(name), out var key) ? key : null;
        var filter = new OrganisationFilter
        {
            Name = Asked("name"), Kind = Typed.NameOf<OrganisationKind>(Asked("kind")), RegionKey = Key("region"), Country = Asked("country"), Network = Key("network"),
        };
        List = await find.ListAsync(filter, PagerLinks.Asked(Request));
        Filters =
        [
            new("name", T["Name"], Asked("name")) { Kind = FieldKind.Search },
            Select("kind", T["Kind"], DeskChoices.Of<OrganisationKind>(NetworkWords.Of)),
            Select("region", T["Region"], choices.Regions),
            Select("country", T["Country"], DeskChoices.Countries),
            Select("network", T["Network"], [.. networks.Select(x => new Choice(x.Key.ToString(), x.Name))]),
        ];
        Field Select(string name, string label, IReadOnlyList<Choice> all) =>
            new(name, label, Asked(name)) { Kind = FieldKind.Select, Choices = [DeskChoices.None(T["All"]), .. all] };
    }
}
