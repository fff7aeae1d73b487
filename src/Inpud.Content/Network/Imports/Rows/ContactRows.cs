using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>Rows that are contacts.</summary>
internal sealed class ContactRows(InpudDatabase database, IWrapKeys keys, LookupKey lookup, SaveContact save, SuppressionList suppressed, NamedDocuments documents, TimeProvider time) : IImportRows
{
    public ImportKind Kind => ImportKind.Contacts;

    public WriteTurn Turn => WriteTurn.Directory;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping)
    {
        var readings = table.Rows.Select(x => new RowReading(x, mapping, table.Head)).ToList();
        var known = await KnownContacts.ReadAsync(database, keys, lookup, allNames: readings.Exists(x => x.Text(nameof(ContactInput.Email)) is null));
        var organisations = await KnownOrganisations.ReadAsync(database);
        var regions = documents.Of(Region.Alias);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rowsOf = new Dictionary<Guid, int>();
        return readings.ConvertAll(row =>
        {
            var organisation = organisations.Of(row, "Organisation");
            var input = CheckContact.Cleaned(Read(row, organisation?.Key, regions));
            row.Complain(CheckContact.Problems(input, today));
            if (input.Email is not null && known.Suppression(input.Email) is { } listed)
            {
                row.Complain(AgainstBringing(listed, input));
            }

            var same = known.SameAs(input.Email, input.Name, organisation?.Id);
            if (row.Problems.Count == 0 && same is null)
            {
                var key = Guid.CreateVersion7();
                known.Add(key, input.Email, input.Name, organisation?.Id);
                rowsOf[key] = row.Number;
            }

            return new CheckedRow(row.Number, row.Problems, Words(same, rowsOf), input);
        });
    }

    public async Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> rows)
    {
        var inputs = rows.Select(x => (ContactInput)x.Input).ToList();
        var hashes = inputs.Where(x => x.Email is not null).SelectMany(x => lookup.OfEmail(x.Email!)).ToArray();
        var there = (await db.Contacts.Where(x => hashes.Contains(x.EmailHash)).Select(x => x.EmailHash!).ToListAsync()).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var wanted = inputs.Select(x => x.OrganisationKey).OfType<Guid>().Distinct().ToArray();
        var organisations = await db.Organisations.Where(x => wanted.Contains(x.Key)).Select(x => new { x.Key, x.Id }).ToDictionaryAsync(x => x.Key, x => x.Id);
        var contacts = inputs
            .Where(x => x.OrganisationKey is not { } key || organisations.ContainsKey(key))
            .Where(x => x.Email is null || !lookup.OfEmail(x.Email).Select(Convert.ToHexString).Any(there.Contains))
            .Select(x => save.New(Guid.CreateVersion7(), x, x.OrganisationKey is { } key ? organisations[key] : null, import.Id)).ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(contacts);
        await db.SaveChangesAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await suppressed.FollowAsync(db, contacts, time.GetUtcNow().UtcDateTime);
        return contacts.Count;
    }

    /// <summary>By hand an address that bounced may be tried again; a table that brings it as active only does not know it.</summary>
    private static IReadOnlyList<FieldProblem> AgainstBringing(Suppression listed, ContactInput input) =>
        listed.Reason is SuppressionReason.Bounced && input.State is ContactState.Active
            ? [new FieldProblem(nameof(ContactInput.Email), "Mails to this address came back. Bring it as bounced, or without the address.")]
            : listed.AgainstWritingTo(input);

    private static Sentence? Words(Guid? same, Dictionary<Guid, int> rowsOf) =>
        same is not { } key ? null : rowsOf.TryGetValue(key, out var row) ? (Sentence)$"The same as row {row}." : "Is in the directory already.";

    private static ContactInput Read(RowReading row, Guid? organisation, NamedDocuments.Names regions) => new()
    {
        Name = row.Text(nameof(ContactInput.Name)) ?? "",
        Email = row.Text(nameof(ContactInput.Email)),
        Channels = Channels(row),
        OrganisationKey = organisation,
        Role = row.Text(nameof(ContactInput.Role)),
        Audience = row.Choice<AudienceClass>(nameof(ContactInput.Audience)) ?? AudienceClass.Public,
        Languages = row.Languages(nameof(ContactInput.Languages)),
        RegionKey = row.Document("Region", regions),
        Country = row.Country(nameof(ContactInput.Country)),
        State = row.Choice<ContactState>(nameof(ContactInput.State)) ?? ContactState.Active,
        ConsentedTo = row.Several(nameof(ContactInput.ConsentedTo)),
        Consented = row.Date(nameof(ContactInput.Consented)),
        ConsentedBy = row.Text(nameof(ContactInput.ConsentedBy)),
        ConsentEvidence = row.Text(nameof(ContactInput.ConsentEvidence)),
        Notes = row.Text(nameof(ContactInput.Notes)),
    };

    private static IReadOnlyList<ContactChannel> Channels(RowReading row)
    {
        var others = row.Several(nameof(ContactInput.Channels)).Select(x => x.Split(':', 2, StringSplitOptions.TrimEntries) is [var kind, var value]
            ? new ContactChannel(kind, value) : new ContactChannel("", x));
        return row.Text("Phone") is { } phone ? [new ContactChannel("Phone", phone), .. others] : [.. others];
    }
}
