using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Opens the evidence of an entry, for somebody who may read contacts; it is written down who opened whose.</summary>
public sealed class OpenEvidence(InpudDatabase database, IWrapKeys keys, EvidenceFolder folder, TimeProvider time)
{
    /// <summary>What is known without opening it; null where the entry has none, or it was forgotten.</summary>
    public Task<EvidenceFacts?> FactsAsync(int? evidence) => database.ReadAsync(db =>
        db.Evidences.Where(x => x.Id == evidence).Select(x => new EvidenceFacts(x.Key, x.Size, x.Created)).SingleOrDefaultAsync());

    /// <summary>The evidence of a standing entry; null where there is none.</summary>
    /// <param name="user">Who opens it.</param>
    /// <param name="entry">The entry's key.</param>
    public async Task<OpenedEvidence?> RunAsync(Guid user, Guid entry)
    {
        var found = await database.ReadAsync(db => (
            from row in db.Standing()
            join evidence in db.Evidences on row.EvidenceId equals evidence.Id
            where row.Key == entry
            select new { Evidence = evidence, row.ContactId }).SingleOrDefaultAsync());
        if (found is null)
        {
            return null;
        }

        await RememberAsync(user, found.ContactId);
        var data = DataKey.Unwrap(keys, found.Evidence.SealedKey, found.Evidence.Key);
        var content = data.OpenJson<EvidenceContent>(found.Evidence.Sealed);
        return found.Evidence.Size is null ? new OpenedEvidence(content, null)
            : await folder.ReadAsync(found.Evidence.Key) is { } seal ? new OpenedEvidence(content, data.Open(seal))
            : null;
    }

    private Task RememberAsync(Guid user, int? contact) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        db.Add(new ContactAccess
        {
            At = time.GetUtcNow().UtcDateTime,
            UserKey = user,
            Deed = "evidence",
            ContactKey = await db.Contacts.Where(x => x.Id == contact).Select(x => (Guid?)x.Key).SingleOrDefaultAsync(),
            Count = 1,
        });
        await db.SaveChangesAsync();
    });
}

/// <summary>Evidence without its seal.</summary>
/// <param name="Content">Its link, or its file's name.</param>
/// <param name="File">The file, or null.</param>
public sealed record OpenedEvidence(EvidenceContent Content, byte[]? File);
