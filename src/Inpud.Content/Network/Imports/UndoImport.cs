using Inpud.Content.Dissemination;
using Inpud.Content.Network.Public;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>
/// Takes back a whole import: contacts and organisations that nobody changed or used since are removed, others are kept and counted;
/// entries of the ledger are corrected by entries that say that they did not happen.
/// </summary>
public sealed class UndoImport
{
    private const int Batch = 500;
    private readonly InpudDatabase _database;
    private readonly ImportStore _store;
    private readonly NetworkChanges _changes;
    private readonly TimeProvider _time;

    internal UndoImport(InpudDatabase database, ImportStore store, NetworkChanges changes, TimeProvider time) =>
        (_database, _store, _changes, _time) = (database, store, changes, time);

    /// <summary>Undoes it.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The import.</param>
    public async Task<Done<ImportPlan>> RunAsync(Guid user, Guid key)
    {
        if (await _store.HeadAsync(key) is not { State: ImportState.Finished or ImportState.Failed } import)
        {
            return new FieldProblem("", "Only an import that has ended can be undone, and only once.");
        }

        var removed = import.Kind switch
        {
            ImportKind.Contacts => await _database.WriteAsync(WriteTurn.Directory, db => ContactsAsync(db, import.Id)),
            ImportKind.Organisations => await _database.WriteAsync(WriteTurn.Directory, db => OrganisationsAsync(db, import.Id)),
            ImportKind.Endorsements => await _database.WriteAsync(WriteTurn.Directory, db => db.Endorsements.Where(x => x.ImportId == import.Id).ExecuteDeleteAsync()),
            ImportKind.Dissemination => await EntriesAsync(user, import.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(key), import.Kind, null),
        };
        var now = _time.GetUtcNow().UtcDateTime;
        var plan = import.Plan with { Removed = removed, Kept = import.Plan.Added - removed };
        await _database.WriteAsync(WriteTurn.Directory, async db =>
        {
            db.Add(new ContactAccess { At = now, UserKey = user, Deed = "undo import", Count = removed });
            await db.SaveChangesAsync();
            await ImportStore.MoveAsync(db, import, ImportState.Undone, import.Done, plan, now);
        });
        if (import.Kind is ImportKind.Organisations or ImportKind.Endorsements)
        {
            _changes.Tell(null);
        }

        return plan;
    }

    private static Task<int> ContactsAsync(InpudDbContext db, int import) => db.Contacts
        .Where(x => x.ImportId == import && x.Revision == 1 && !db.Ledger.Any(entry => entry.ContactId == x.Id))
        .ExecuteDeleteAsync();

    /// <summary>Round by round: one goes only after those that belong to it.</summary>
    private static async Task<int> OrganisationsAsync(InpudDbContext db, int import)
    {
        var removed = 0;
        for (int round; (round = await RoundAsync()) > 0;)
        {
            removed += round;
        }

        return removed;

        async Task<int> RoundAsync()
        {
            var free = await db.Organisations
                .Where(x => x.ImportId == import && x.Revision == 1)
                .Where(x => !db.OrganisationParents.Any(child => child.ParentId == x.Id) && !db.Contacts.Any(contact => contact.OrganisationId == x.Id))
                .Where(x => !db.Ledger.Any(entry => entry.OrganisationId == x.Id) && !db.Endorsements.Any(endorsement => endorsement.OrganisationId == x.Id))
                .Where(x => !db.Uptakes.Any(uptake => uptake.OrganisationId == x.Id) && !db.NetworkLinks.Any(link => link.OrganisationId == x.Id)
                    && !db.NetworkReports.Any(report => report.OrganisationId == x.Id))
                .OrderBy(x => x.Id).Select(x => x.Id).Take(Batch).ToListAsync();
            await db.OrganisationParents.Where(x => free.Contains(x.OrganisationId)).ExecuteDeleteAsync();
            await db.FoundingEndorsements.Where(x => free.Contains(x.OrganisationId)).ExecuteDeleteAsync();
            return await db.Organisations.Where(x => free.Contains(x.Id)).ExecuteDeleteAsync();
        }
    }

    /// <summary>Some hundred in one transaction; whoever was interrupted undoes the rest. What was corrected since goes too: the import brought it.</summary>
    private async Task<int> EntriesAsync(Guid user, int import)
    {
        var removed = 0;
        for (int round; (round = await _database.WriteAsync(WriteTurn.Ledger, RoundAsync)) > 0;)
        {
            removed += round;
        }

        return removed;

        async Task<int> RoundAsync(InpudDbContext db)
        {
            var standing = await db.Standing().AsNoTracking().Where(x => x.ImportId == import).OrderBy(x => x.Id).Take(Batch).ToListAsync();
            var now = _time.GetUtcNow().UtcDateTime;
            db.AddRange(standing.Select(x => CorrectEntry.Corrected(x, null, evidence: null, user, now)));
            await db.SaveChangesAsync();
            return standing.Count;
        }
    }
}
