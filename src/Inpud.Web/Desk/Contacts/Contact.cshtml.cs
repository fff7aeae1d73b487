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

/// <summary>All that the directory knows of one contact. Opening it is written down.</summary>
internal sealed class ContactPage(FindContacts find, OpenContacts open, ContactLists lists, DeskChoices choices, DeskUser user) : PageModel, IDeskPage
{
    private const string ListsField = "lists";

    public string Title => Details?.Name ?? T["Erased contact"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Contacts"], "/desk/contacts")];

    public Content.Network.Contact Contact { get; private set; } = null!;

    /// <summary>Null where they were erased.</summary>
    public ContactDetails? Details { get; private set; }

    public Content.Network.Organisation? Organisation { get; private set; }

    public Field Lists { get; private set; } = Field.Checks(ListsField, T["On lists"], []);

    public IEnumerable<(string Label, string Value)> Facts =>
        from fact in new[]
        {
            (T["Address"], Details?.Email),
            (T["Other channels"], string.Join("\n", Details?.Channels.Select(x => $"{x.Kind}: {x.Value}") ?? [])),
            (T["Role"], Details?.Role),
            (T["Audience"], NetworkWords.Of(Contact.Audience)),
            (T["State"], NetworkWords.Of(Contact.State)),
            (T["Languages"], DeskChoices.Languages(Contact.Languages)),
            (T["Region"], choices.TitleOf(Contact.RegionKey)),
            (T["Country"], Contact.Country is { } code ? T.Country(code) : null),
            (T["Agreed to"], T.List(Contact.ConsentedTo)),
            (T["Agreed on"], DeskChoices.Date(Contact.Consented)),
            (T["Agreed how"], Contact.ConsentedBy),
            (T["Evidence of it"], Details?.ConsentEvidence),
            (T["Notes"], Details?.Notes),
        }
        where !string.IsNullOrEmpty(fact.Item2)
        select (fact.Item1, fact.Item2!);

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (await find.OneAsync(key) is not { } contact)
        {
            return NotFound();
        }

        Contact = contact;
        Details = (await open.OneAsync(user.Key, key))?.Details;
        Organisation = await find.OrganisationOfAsync(contact);
        var all = await lists.AllAsync();
        Lists = Lists with
        {
            Choices = [.. all.Select(x => new Choice(x.Key.ToString(), x.Name))],
            Chosen = [.. (await lists.OfAsync(key)).Select(x => x.ToString())],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        if (!user.MayWriteContacts)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await lists.SetAsync(key, Typed.Of(Request.Form).Keys(ListsField));
        return AfterDeed.GoTo($"/desk/contacts/{key}", "saved");
    }
}
