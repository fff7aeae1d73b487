using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Erases somebody for good: their key is destroyed, so that nothing opens what was sealed; a keyed hash stays, so that they do not
/// come back with a backup or an import; the ledger keeps that somebody of that audience was reached.
/// </summary>
public sealed class EraseContact(InpudDatabase database, LookupKey lookup, SuppressionFile file, TimeProvider time)
{
    /// <summary>Erases; false where there is no such contact. Erasing twice is no mistake.</summary>
    public async Task<bool> RunAsync(Guid key)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await database.WriteAsync(WriteTurn.Directory, async db =>
        {
            if (await db.Contacts.SingleOrDefaultAsync(x => x.Key == key) is not { } contact)
            {
                return false;
            }

            var hashes = new List<byte[]> { lookup.OfContact(key) };
            if (contact.EmailHash is { } email)
            {
                hashes.Add(email);
            }

            // Outside first: should the commit fail, the person is erased at the next start, as they wished.
            var suppressions = hashes.ConvertAll(x => new Suppression { Hash = x, Reason = SuppressionReason.Erased, At = now });
            file.Add(suppressions);
            await SuppressAsync(db, suppressions);
            await ForgetAsync(db, contact, now);
            await db.SaveChangesAsync();
            return true;
        });
    }

    /// <summary>Erases again whoever a restored backup brought back. To be run at start.</summary>
    public async Task<int> RepeatAsync()
    {
        var listed = file.Read();
        if (listed.Count == 0)
        {
            return 0;
        }

        // Each start asks this: whoever is still erased costs no write, and nobody's sealed data is read to find out.
        var known = await database.ReadAsync(db => db.Suppressions.Where(x => x.Reason == SuppressionReason.Erased).Select(x => x.Hash).ToListAsync());
        var missing = listed.Where(x => x.Reason is SuppressionReason.Erased).ExceptBy(known.Select(Convert.ToHexStringLower), x => Convert.ToHexStringLower(x.Hash), StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? 0 : await RepeatAsync(missing);
    }

    private Task<int> RepeatAsync(IReadOnlyList<Suppression> missing) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        await SuppressAsync(db, missing);
        var erased = missing.Select(x => Convert.ToHexStringLower(x.Hash)).ToHashSet(StringComparer.Ordinal);
        var here = await db.Contacts.Where(x => x.SealedKey != null).Select(x => new { x.Id, x.Key, x.EmailHash }).ToListAsync();
        var back = here.Where(x => erased.Contains(Convert.ToHexStringLower(lookup.OfContact(x.Key)))
            || (x.EmailHash is { } email && erased.Contains(Convert.ToHexStringLower(email)))).Select(x => x.Id).ToList();
        foreach (var id in back)
        {
            await ForgetAsync(db, await db.Contacts.SingleAsync(x => x.Id == id), now);
        }

        await db.SaveChangesAsync();
        return back.Count;
    });

    private static async Task SuppressAsync(InpudDbContext db, IReadOnlyList<Suppression> suppressions)
    {
        var known = await db.Suppressions.ToDictionaryAsync(x => Convert.ToHexStringLower(x.Hash), StringComparer.Ordinal);
        foreach (var suppression in suppressions)
        {
            if (known.TryAdd(Convert.ToHexStringLower(suppression.Hash), suppression))
            {
                db.Add(suppression);
            }
            else if (suppression.Reason is SuppressionReason.Erased)
            {
                known[Convert.ToHexStringLower(suppression.Hash)].Reason = SuppressionReason.Erased;
            }
        }
    }

    private static async Task ForgetAsync(InpudDbContext db, Contact contact, DateTime now)
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
