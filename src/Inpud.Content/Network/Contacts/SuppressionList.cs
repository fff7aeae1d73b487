using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Who is not to be written to again: in the database, and in a file outside of it, so that no backup forgets it. A contact's state is
/// what staff see and set; the list is what holds when the contact, or the whole database, is put back to an earlier day, or when
/// somebody brings the same address again. Whoever sets a state by hand – in the form, by an import – sets the list with it: an
/// address and its contact are listed when they are unsubscribed or suppressed, an address alone when mails to it come back. They are
/// taken off when somebody makes them active again, which needs their consent of later (<see cref="Suppression.AgainstWritingTo"/>).
/// Nobody who was erased is taken off.
/// </summary>
public sealed class SuppressionList(LookupKey lookup, SuppressionFile file)
{
    /// <summary>What is listed of a contact: of themselves, and of their address.</summary>
    internal async Task<IReadOnlyList<Suppression>> OfAsync(InpudDbContext db, Guid contact, byte[]? email)
    {
        var hashes = Hashes(contact, email);
        return await db.Suppressions.Where(x => hashes.Contains(x.Hash)).ToListAsync();
    }

    /// <summary>Brings the list to what the contacts' states say. Within the write that sets them.</summary>
    internal async Task FollowAsync(InpudDbContext db, IReadOnlyList<Contact> contacts, DateTime now)
    {
        await PutAsync(db, [.. contacts.SelectMany(x => Entries(x, now))]);
        var active = contacts.Where(x => x.State is ContactState.Active).SelectMany(x => Hashes(x.Key, x.EmailHash)).ToList();
        var lifted = await db.Suppressions.Where(x => active.Contains(x.Hash) && x.Reason != SuppressionReason.Erased).ToListAsync();
        if (lifted.Count > 0)
        {
            db.RemoveRange(lifted);
            await db.SaveChangesAsync();
            file.Lift(lifted.Select(x => x.Hash), now);
        }
    }

    /// <summary>Lists them. Outside first: should the commit fail, they are suppressed at the next start, as they wished.</summary>
    internal async Task PutAsync(InpudDbContext db, IReadOnlyList<Suppression> suppressions)
    {
        var known = await KnownAsync(db, suppressions);
        file.Add(suppressions.Where(x => !known.TryGetValue(Convert.ToHexStringLower(x.Hash), out var there) || there.GivesWayTo(x.Reason)));
        await StoreAsync(db, suppressions);
    }

    /// <summary>Lists them in the database, each hash once under its strongest reason.</summary>
    internal static async Task StoreAsync(InpudDbContext db, IReadOnlyList<Suppression> suppressions)
    {
        var known = await KnownAsync(db, suppressions);
        foreach (var suppression in suppressions)
        {
            if (known.TryAdd(Convert.ToHexStringLower(suppression.Hash), suppression))
            {
                db.Add(suppression);
            }
            else if (known[Convert.ToHexStringLower(suppression.Hash)] is var there && there.GivesWayTo(suppression.Reason))
            {
                (there.Reason, there.At) = (suppression.Reason, suppression.At);
                db.Update(there);
            }
        }

        await db.SaveChangesAsync();
    }

    private static async Task<Dictionary<string, Suppression>> KnownAsync(InpudDbContext db, IReadOnlyList<Suppression> suppressions)
    {
        var known = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        foreach (var some in suppressions.Select(x => x.Hash).Chunk(500))
        {
            foreach (var row in await db.Suppressions.Where(x => some.Contains(x.Hash)).ToListAsync())
            {
                known[Convert.ToHexStringLower(row.Hash)] = row;
            }
        }

        return known;
    }

    /// <summary>An erased contact's entries.</summary>
    internal IReadOnlyList<Suppression> Erased(Guid contact, byte[]? email, DateTime now) =>
        [.. Listed(Hashes(contact, email), SuppressionReason.Erased, now)];

    private IEnumerable<Suppression> Entries(Contact contact, DateTime now) => contact.State switch
    {
        ContactState.Unsubscribed => Listed(Hashes(contact.Key, contact.EmailHash), SuppressionReason.Unsubscribed, now),
        ContactState.Suppressed => Listed(Hashes(contact.Key, contact.EmailHash), SuppressionReason.ByStaff, now),
        ContactState.Bounced when contact.EmailHash is { } email => Listed([email], SuppressionReason.Bounced, now),
        _ => [],
    };

    private static IEnumerable<Suppression> Listed(IEnumerable<byte[]> hashes, SuppressionReason reason, DateTime now) =>
        hashes.Select(x => new Suppression { Hash = x, Reason = reason, At = now });

    private List<byte[]> Hashes(Guid contact, byte[]? email) => email is null ? [lookup.OfContact(contact)] : [lookup.OfContact(contact), email];
}
