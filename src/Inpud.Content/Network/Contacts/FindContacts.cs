using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Finds contacts by what is not sealed, by their whole address through its hash, or – opening those that are left, in memory – by a part
/// of their name. It names nobody: <see cref="OpenContacts"/> does, and writes it down.
/// </summary>
public sealed class FindContacts(InpudDatabase database, LookupKey lookup, IWrapKeys keys)
{
    /// <summary>Those that match, the last added first.</summary>
    public Task<Listed<ContactRow>> ListAsync(ContactFilter filter, int page, int size = Listed.Size) => database.ReadAsync(async db =>
    {
        var matching = Matching(db, filter);
        if (Clean.Text(filter.Name) is { } name)
        {
            var ids = (await matching.Select(x => x.Contact).ToListAsync()).Where(x => IsNamed(x, name)).OrderByDescending(x => x.Id).Select(x => x.Id).ToList();
            var (at, pages) = Listed.PageOf(ids.Count, page, size);
            var shown = ids.Skip((at - 1) * size).Take(size).ToList();
            return new Listed<ContactRow>(await RowsAsync(All(db).Where(x => shown.Contains(x.Contact.Id))), ids.Count, at, pages);
        }

        var total = await matching.CountAsync();
        var (current, last) = Listed.PageOf(total, page, size);
        return new Listed<ContactRow>(
            await RowsAsync(matching.OrderByDescending(x => x.Contact.Id).Skip((current - 1) * size).Take(size)), total, current, last);
    });

    /// <summary>How many there are by audience; for those who may see no more.</summary>
    public Task<IReadOnlyList<(AudienceClass Audience, ContactState State, int Count)>> CountAsync() =>
        database.ReadAsync<IReadOnlyList<(AudienceClass, ContactState, int)>>(async db =>
        {
            var counts = await db.Contacts.GroupBy(x => new { x.Audience, x.State }).Select(x => new { x.Key.Audience, x.Key.State, Count = x.Count() }).ToListAsync();
            return [.. counts.OrderBy(x => x.Audience).ThenBy(x => x.State).Select(x => (x.Audience, x.State, x.Count))];
        });

    /// <summary>One, as stored; null where there is none.</summary>
    public Task<Contact?> OneAsync(Guid key) => database.ReadAsync(db => db.Contacts.SingleOrDefaultAsync(x => x.Key == key));

    /// <summary>A contact's organisation, or null.</summary>
    public Task<Organisation?> OrganisationOfAsync(Contact contact) =>
        database.ReadAsync(db => db.Organisations.SingleOrDefaultAsync(x => x.Id == contact.OrganisationId));

    private static IQueryable<WithOrganisation> All(InpudDbContext db) =>
        from contact in db.Contacts
        join one in db.Organisations on contact.OrganisationId equals (int?)one.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        select new WithOrganisation { Contact = contact, Organisation = organisation };

    /// <summary>Region, country and languages are the organisation's where a contact has none of their own.</summary>
    private IQueryable<WithOrganisation> Matching(InpudDbContext db, ContactFilter filter)
    {
        var found = All(db).Where(x =>
            (filter.Audience == null || x.Contact.Audience == filter.Audience)
            && (filter.State == null ? x.Contact.State != ContactState.Erased : x.Contact.State == filter.State)
            && (filter.OrganisationKey == null || x.Organisation!.Key == filter.OrganisationKey)
            && (filter.RegionKey == null || (x.Contact.RegionKey ?? x.Organisation!.RegionKey) == filter.RegionKey)
            && (filter.Country == null || (x.Contact.Country ?? x.Organisation!.Country) == filter.Country));
        if (filter.Language is { } language)
        {
            found = found.Where(x => x.Contact.Languages.Contains(language) || (x.Contact.Languages.Length == 0 && x.Organisation!.Languages.Contains(language)));
        }

        if (filter.ListKey is { } list)
        {
            found = found.Where(x => db.ContactListMembers.Any(y => y.ContactId == x.Contact.Id && db.ContactLists.Any(z => z.Id == y.ListId && z.Key == list)));
        }

        if (Clean.Text(filter.Email) is { } email)
        {
            var hashes = lookup.OfEmail(email);
            found = found.Where(x => hashes.Contains(x.Contact.EmailHash));
        }

        return found;
    }

    private bool IsNamed(Contact contact, string name) =>
        contact is { SealedKey: { } wrapped, Sealed: { } seal }
        && Names.Contain(DataKey.Unwrap(keys, wrapped, contact.Key).OpenJson<ContactDetails>(seal).Name, name);

    private static async Task<List<ContactRow>> RowsAsync(IQueryable<WithOrganisation> which)
    {
        var rows = await which.Select(x => new ContactRow(x.Contact, x.Organisation!.Name, (Guid?)x.Organisation.Key)).ToListAsync();
        return [.. rows.OrderByDescending(x => x.Contact.Id)];
    }

    private sealed class WithOrganisation
    {
        public required Contact Contact { get; init; }

        public Organisation? Organisation { get; init; }
    }
}

/// <summary>Which contacts; null is all.</summary>
public sealed record ContactFilter
{
    /// <summary>Part of the name, in any case; costs opening all that the rest leaves.</summary>
    public string? Name { get; init; }

    /// <summary>The whole address.</summary>
    public string? Email { get; init; }

    public AudienceClass? Audience { get; init; }

    /// <summary>Null: all but the erased.</summary>
    public ContactState? State { get; init; }

    public Guid? OrganisationKey { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public Guid? ListKey { get; init; }
}

/// <summary>A contact as lists show it, not opened.</summary>
/// <param name="Contact">As stored.</param>
/// <param name="Organisation">The organisation's name, or null.</param>
/// <param name="OrganisationKey">The organisation's key, or null.</param>
public sealed record ContactRow(Contact Contact, string? Organisation, Guid? OrganisationKey);
