using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Finds the contacts and organisations that entries of the ledger point to. What names a contact stays sealed.</summary>
public sealed class NameRecipients(InpudDatabase database)
{
    /// <summary>Some contacts by their numbers; erased ones too.</summary>
    public Task<List<Contact>> ContactsAsync(IEnumerable<int> ids) =>
        database.ReadAsync(db => Batches.ReadAsync(ids, some => db.Contacts.Where(x => some.Contains(x.Id)).ToListAsync()));

    /// <summary>A contact by key; null where there is none.</summary>
    public Task<Contact?> ContactAsync(Guid key) => database.ReadAsync(db => db.Contacts.SingleOrDefaultAsync(x => x.Key == key));

    /// <summary>All organisations, by name; there are some thousands at most.</summary>
    public async Task<IReadOnlyList<OrganisationName>> OrganisationsAsync() =>
    [
        .. (await database.ReadAsync(db => db.Organisations.Select(x => new OrganisationName(x.Id, x.Key, x.Name, x.NetworkNumber)).ToListAsync()))
            .OrderBy(x => x.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(x => x.Id),
    ];
}

/// <summary>An organisation by name.</summary>
/// <param name="Id">As the ledger has it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="NetworkNumber">Its place in sets of member networks; null for what is none.</param>
public sealed record OrganisationName(int Id, Guid Key, string Name, int? NetworkNumber);
