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

    /// <summary>Undoes it, or the rest of it where that was cut off.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The import.</param>
    public async Task<Done<ImportPlan>> RunAsync(Guid user, Guid key)
    {
        if (await ClaimedAsync(key) is not { } import)
        {
            return new FieldProblem("", "Only an import that has ended or was cut off can be undone, and only once.");
        }

        if (import.Kind is ImportKind.Dissemination)
        {
            await EntriesAsync(user, import.Id);
        }

        // Nobody is about to point to what is deleted: whoever logs, endorses or reports waits, and is told then that it is gone.
        var undone = await _database.WriteAsync([WriteTurn.Directory, WriteTurn.Ledger, WriteTurn.Desk], db => UndoneAsync(db, user, import));
        if (import.Kind is ImportKind.Organisations or ImportKind.Endorsements)
        {
            _changes.Tell(null);
        }

        return undone is null ? new FieldProblem("", "Somebody else undid it meanwhile.") : undone;
    }

    /// <summary>From here on it does not go on: whoever runs it still finds that it was moved, and takes back the rows at hand.</summary>
    private async Task<ImportHead?> ClaimedAsync(Guid key)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return await _store.HeadAsync(key) switch
        {
            { State: ImportState.Undoing } import => import,
            { } import when import.State is ImportState.Finished || import.IsCutOff(now) =>
                await _database.WriteAsync(WriteTurn.Desk, db => ImportStore.MoveAsync(db, import, ImportState.Undoing, import.Done, import.Plan, finished: null))
                    ? import with { State = ImportState.Undoing } : null,
            _ => null,
        };
    }

    private async Task<ImportPlan?> UndoneAsync(InpudDbContext db, Guid user, ImportHead import)
    {
        var removed = import.Kind switch
        {
            ImportKind.Contacts => await ContactsAsync(db, import.Id),
            ImportKind.Organisations => await OrganisationsAsync(db, import.Id),
            ImportKind.Endorsements => await db.Endorsements.Where(x => x.ImportId == import.Id).ExecuteDeleteAsync(),
            ImportKind.Dissemination => await db.Ledger.CountAsync(x => x.ImportId == import.Id && x.Void),
            _ => throw new ArgumentOutOfRangeException(nameof(import), import.Kind, null),
        };
        var now = _time.GetUtcNow().UtcDateTime;
        var plan = import.Plan with { Removed = removed, Kept = import.Plan.Added - removed };
        if (!await ImportStore.MoveAsync(db, import, ImportState.Undone, import.Done, plan, now))
        {
            return null;
        }

        db.Add(new ContactAccess { At = now, UserKey = user, Deed = "undo import", Count = removed });
        await db.SaveChangesAsync();
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
    private async Task EntriesAsync(Guid user, int import)
    {
        while (await _database.WriteAsync(WriteTurn.Ledger, RoundAsync) > 0)
        {
        }

        async Task<int> RoundAsync(InpudDbContext db)
        {
            var standing = await db.Standing().AsNoTracking().Where(x => x.ImportId == import).OrderBy(x => x.Id).Take(Batch).ToListAsync();
            var now = _time.GetUtcNow().UtcDateTime;
            db.AddRange(standing.Select(x => CorrectEntry.Voided(x, user, now)));
            await db.SaveChangesAsync();
            return standing.Count;
        }
    }
}
