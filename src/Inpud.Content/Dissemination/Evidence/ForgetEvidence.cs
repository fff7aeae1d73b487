using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Destroys evidence that nobody needs: no entry that counts points to it – it was corrected, voided, its import undone – or all of
/// those are about people who were erased.
/// </summary>
public sealed class ForgetEvidence(InpudDatabase database, EvidenceFolder folder, TimeProvider time)
{
    /// <summary>How long what no entry ever pointed to is kept: somebody may still be filling in the form.</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Looks through all evidence; what is to go goes at once, its file too.</summary>
    /// <returns>How many were destroyed.</returns>
    public async Task<int> RunAsync()
    {
        var before = time.GetUtcNow().UtcDateTime - _kept;
        if (!await database.ReadAsync(db => Unneeded(db, before).AnyAsync()))
        {
            return 0;
        }

        var gone = await database.WriteAsync(WriteTurn.Ledger, async db =>
        {
            var keys = await Unneeded(db, before).Select(x => x.Key).ToListAsync();
            await Unneeded(db, before).ExecuteDeleteAsync();
            return keys;
        });
        gone.ForEach(x => folder.Delete(EvidenceFolder.NameOf(x)));
        return gone.Count;
    }

    private static IQueryable<Evidence> Unneeded(InpudDbContext db, DateTime before) => db.Evidences
        .Where(x => !db.Standing().Any(entry => entry.EvidenceId == x.Id
            && (entry.ContactId == null || db.Contacts.Any(contact => contact.Id == entry.ContactId && contact.State != ContactState.Erased))))
        .Where(x => x.Created < before || db.Ledger.Any(entry => entry.EvidenceId == x.Id));

    /// <summary>Deletes files without a row, drafts among them: a machine stopped meanwhile. Those of today may be about to get their row.</summary>
    public async Task SweepAsync()
    {
        var before = time.GetUtcNow().UtcDateTime - _kept;
        var files = folder.Files.Where(x => x.LastWriteTimeUtc < before).Select(x => x.Name).ToList();
        var known = (await database.ReadAsync(db => db.Evidences.Where(x => x.Size != null).Select(x => x.Key).ToListAsync()))
            .Select(EvidenceFolder.NameOf).ToHashSet(StringComparer.Ordinal);
        files.Where(x => !known.Contains(x)).ToList().ForEach(folder.Delete);
    }
}
