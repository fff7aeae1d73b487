using Inpud.Content.Catalogue;
using Inpud.Content.Network.Public;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Statements;

/// <summary>All who endorse a statement by name, where they are too many for the statement's own page.</summary>
internal sealed class EndorsementsPage(Reader reader, Found found, PublicEndorsements endorsements) : PageModel, ISitePage
{
    public CatalogueEntry Statement => found.Entry;

    public PageHead Head { get; } = new($"{reader.Words.Text("endorse.all")} – {found.Entry.Title}")
    {
        Address = AddressIn(reader, found.Entry),
        Languages = [.. LanguageLinks.Of(reader, found.Entry.Item).Select(x => x with { Address = AddressIn(reader, found.Entry.Item.In(x.Culture)!) })],
        LanguagesAreAlternates = true,
    };

    public Endorsed Endorsed { get; private set; } = null!;

    public async Task OnGetAsync() => Endorsed = Endorsed.Of(reader, found.Entry, await endorsements.OfAsync(found.Entry.Key), isAll: true);

    private static string AddressIn(Reader reader, CatalogueEntry entry) => reader.Addresses.Of(entry.Culture, entry.Path + Statements.Endorsed.Part);
}
