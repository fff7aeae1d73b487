using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Destroys evidence that nobody needs: no entry that counts points to it – it was corrected, voided, its import undone – or all of
/// those are about people who were erased. With its key it goes from every backup of the database.
/// </summary>
public sealed class ForgetEvidence(InpudDatabase database, EvidenceFolder folder, TimeProvider time)
{
    /// <summary>How long what no entry ever pointed to is kept: somebody may still be filling in the form.</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Looks through all evidence and all files.</summary>
    /// <returns>How many were destroyed.</returns>
    public async Task<int> RunAsync()
    {
        var before = time.GetUtcNow().UtcDateTime - _kept;
        var forgotten = await database.ReadAsync(db => Unneeded(db, before).AnyAsync())
            ? await database.WriteAsync(WriteTurn.Ledger, db => Unneeded(db, before).ExecuteDeleteAsync())
            : 0;
        await SweepAsync(before);
        return forgotten;
    }

    private static IQueryable<Evidence> Unneeded(InpudDbContext db, DateTime before) => db.Evidences
        .Where(x => !db.Standing().Any(entry => entry.EvidenceId == x.Id
            && (entry.ContactId == null || db.Contacts.Any(contact => contact.Id == entry.ContactId && contact.State != ContactState.Erased))))
        .Where(x => x.Created < before || db.Ledger.Any(entry => entry.EvidenceId == x.Id));

    /// <summary>Files without a row, drafts among them. Those of today may be about to get theirs; one whose row is gone cannot be opened meanwhile.</summary>
    private async Task SweepAsync(DateTime before)
    {
        var files = folder.Files.ToList();
        var known = (await database.ReadAsync(db => db.Evidences.Where(x => x.Size != null).Select(x => x.Key).ToListAsync()))
            .Select(EvidenceFolder.NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(x => !known.Contains(x.Name) && x.LastWriteTimeUtc < before))
        {
            folder.Delete(file.Name);
        }
    }
}
