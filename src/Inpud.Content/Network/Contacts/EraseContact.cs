using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Erases somebody for good: their key is destroyed, so that nothing opens what was sealed; a keyed hash stays, so that they do not
/// come back with a backup or an import; the ledger keeps that somebody of that audience was reached.
/// </summary>
public sealed class EraseContact(InpudDatabase database, SuppressionList suppressed, TimeProvider time)
{
    /// <summary>Erases somebody who asked for it; false where there is no such contact. Erasing twice is no mistake.</summary>
    public Task<bool> RunAsync(Guid key) => RunAsync(key, revision: null, suppressed.AddErasedAsync);

    /// <summary>Erases somebody whom nobody needs any more, but only at a revision: false where somebody changed them meanwhile.</summary>
    internal Task<bool> RetireAsync(Guid key, int revision) => RunAsync(key, revision, suppressed.AddRetiredAsync);

    private async Task<bool> RunAsync(Guid key, int? revision, Func<InpudDbContext, Contact, DateTime, Task> list)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await database.WriteAsync(WriteTurn.Directory, async db =>
        {
            if (await db.Contacts.SingleOrDefaultAsync(x => x.Key == key) is not { } contact || contact.Revision != (revision ?? contact.Revision))
            {
                return false;
            }

            await list(db, contact, now);
            await ForgetAsync(db, contact, now);
            await db.SaveChangesAsync();
            return true;
        });
    }

    /// <summary>Within the write that lists them.</summary>
    internal static async Task ForgetAsync(InpudDbContext db, Contact contact, DateTime now)
    {
        contact.SealedKey = contact.Sealed = contact.EmailHash = null;
        contact.State = ContactState.Erased;
        contact.Languages = contact.ConsentedTo = [];
        contact.Consented = null;
        contact.ConsentedBy = null;
        contact.Erased = now;
        contact.Updated = now;
        contact.Revision++;
        await db.ContactListMembers.Where(x => x.ContactId == contact.Id).ExecuteDeleteAsync();
    }
}
