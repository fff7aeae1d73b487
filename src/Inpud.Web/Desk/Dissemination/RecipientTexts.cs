using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Recipients as they may be shown to whoever sits at the desk: names for those who may read them, else what somebody is.</summary>
internal sealed class RecipientTexts(NameRecipients names, OpenContacts open, DeskUser staff)
{
    private IReadOnlyList<OrganisationName>? _organisations;
    private Dictionary<int, OrganisationName>? _byNumber;

    /// <summary>All organisations, by name.</summary>
    public async Task<IReadOnlyList<OrganisationName>> OrganisationsAsync() => _organisations ??= await names.OrganisationsAsync();

    /// <summary>An organisation's name, leading to what it received; nothing where there is none.</summary>
    public async Task<TableCell> OrganisationAsync(int? id)
    {
        _byNumber ??= (await OrganisationsAsync()).ToDictionary(x => x.Id);
        return id is { } number && _byNumber.TryGetValue(number, out var found)
            ? new TableCell(found.Name, $"/desk/dissemination/organisations/{found.Key}")
            : new TableCell("");
    }

    /// <summary>The names of some contacts, by their numbers. It is written down that they were read.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="isExport">They are taken out as a file, which is a right of its own.</param>
    public async Task<IReadOnlyDictionary<int, TableCell>> PeopleAsync(IEnumerable<int> ids, bool isExport = false)
    {
        var contacts = await names.ContactsAsync(ids);
        return await PeopleAsync(contacts, isExport);
    }

    /// <inheritdoc cref="PeopleAsync(IEnumerable{int}, bool)"/>
    public async Task<IReadOnlyDictionary<int, TableCell>> PeopleAsync(IReadOnlyList<Contact> contacts, bool isExport = false)
    {
        if (!(isExport ? staff.MayExportContacts : staff.MayReadContacts))
        {
            return contacts.ToDictionary(x => x.Id, _ => new TableCell(T["A person"]));
        }

        var opened = await open.ManyAsync(staff.Key, isExport ? "export" : "list", contacts);
        return opened.ToDictionary(x => x.Contact.Id, x => x.Details is null
            ? new TableCell(T["Erased"])
            : new TableCell(x.Details.Name, $"/desk/dissemination/contacts/{x.Contact.Key}"));
    }
}
