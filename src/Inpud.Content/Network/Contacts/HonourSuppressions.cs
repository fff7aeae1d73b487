using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Brings to effect what the suppression file says and a restored backup does not know, or a row that somebody put back by hand:
/// whoever was erased since is erased again, whoever unsubscribed is unsubscribed. It runs at each start of the site and of every verb,
/// before anything is shown, and with the retention rules each day; <c>inpud migrate</c> runs it without a site. Repeating it does
/// nothing. What the file does not know, because an older one was put back, it learns from the database.
/// </summary>
public sealed class HonourSuppressions(InpudDatabase database, ContactHashes hashes, SuppressionFile file, TimeProvider time)
{
    /// <summary>Honours them.</summary>
    /// <returns>How many contacts were erased again, or their state set again.</returns>
    public async Task<int> RunAsync()
    {
        var listed = file.Read().ToDictionary(x => Convert.ToHexStringLower(x.Hash), StringComparer.Ordinal);
        var known = await database.ReadAsync(db => db.Suppressions.ToListAsync());
        var mentioned = file.Mentioned();
        file.Add(known.Where(x => !mentioned.Contains(Convert.ToHexStringLower(x.Hash))));
        if (listed.Count == 0)
        {
            return 0;
        }

        // Each start asks this: where all is well nothing is written, and nobody's address is opened unless keys were rotated.
        var there = known.ToDictionary(x => Convert.ToHexStringLower(x.Hash), StringComparer.Ordinal);
        var missing = listed.Where(x => !there.TryGetValue(x.Key, out var row) || row.GivesWayTo(x.Value.Reason)).Select(x => x.Value).ToList();
        var back = await database.ReadAsync(db => BackAsync(db, listed));
        return missing.Count + back.Count == 0 ? 0 : await database.WriteAsync(WriteTurn.Directory, db => WriteAsync(db, missing, back));
    }

    /// <summary>Contacts who are here though they were erased, or active though they are listed, with the strongest reason.</summary>
    private async Task<IReadOnlyDictionary<int, Suppression>> BackAsync(InpudDbContext db, Dictionary<string, Suppression> listed)
    {
        var back = new Dictionary<int, Suppression>();
        await foreach (var contact in db.Contacts.Where(x => x.SealedKey != null).AsAsyncEnumerable())
        {
            Suppression? strongest = null;
            foreach (var hash in hashes.Of(contact).SelectMany(x => x))
            {
                if (listed.TryGetValue(Convert.ToHexStringLower(hash), out var found) && (strongest is null || strongest.GivesWayTo(found.Reason)))
                {
                    strongest = found;
                }
            }

            if (strongest is { Reason: SuppressionReason.Erased } || (strongest is not null && contact.State is ContactState.Active))
            {
                back[contact.Id] = strongest;
            }
        }

        return back;
    }

    private async Task<int> WriteAsync(InpudDbContext db, IReadOnlyList<Suppression> missing, IReadOnlyDictionary<int, Suppression> back)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await SuppressionList.StoreAsync(db, missing);
        foreach (var (id, suppression) in back)
        {
            var contact = await db.Contacts.SingleAsync(x => x.Id == id);
            if (suppression.Reason is SuppressionReason.Erased)
            {
                await EraseContact.ForgetAsync(db, contact, now);
                continue;
            }

            contact.State = suppression.State;
            contact.Updated = now;
            contact.Revision++;
        }

        await db.SaveChangesAsync();
        return back.Count;
    }
}
