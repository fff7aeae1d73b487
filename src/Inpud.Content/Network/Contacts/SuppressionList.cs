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
public sealed class SuppressionList(InpudDatabase database, LookupKey lookup, ContactHashes hashes, SuppressionFile file)
{
    /// <summary>What is listed of a contact: of themselves, and of their address by all its hashes.</summary>
    internal async Task<IReadOnlyList<Suppression>> OfAsync(InpudDbContext db, Guid contact, byte[][] email) =>
        [.. (await KnownAsync(db, [.. lookup.OfContact(contact), .. email])).Values];

    /// <summary>Brings the list to what the contacts' states say. Within the write that sets them.</summary>
    internal async Task FollowAsync(InpudDbContext db, IReadOnlyList<Contact> contacts, DateTime now)
    {
        await AddAsync(db, [.. contacts.SelectMany(Due)], now);
        var active = contacts.Where(x => x.State is ContactState.Active).SelectMany(hashes.Of).SelectMany(x => x);
        var lifted = (await KnownAsync(db, active)).Values.Where(x => x.Reason is not SuppressionReason.Erased).ToList();
        if (lifted.Count > 0)
        {
            db.RemoveRange(lifted);
            await db.SaveChangesAsync();
            db.AfterCommit.Add(() => LiftAsync([.. lifted.Select(x => x.Hash)], now));
        }
    }

    /// <summary>
    /// Takes them off outside, once the database has committed that: cut off between the two, they are on the list again at the next start.
    /// Whoever was listed anew meanwhile stays.
    /// </summary>
    private Task LiftAsync(byte[][] lifted, DateTime now) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        var again = await KnownAsync(db, lifted);
        await file.LiftAsync(lifted.Where(x => !again.ContainsKey(Convert.ToHexStringLower(x))), now);
    });

    /// <summary>Lists a contact who is about to be erased because they asked for it. Within the write that does it.</summary>
    internal Task AddErasedAsync(InpudDbContext db, Contact contact, DateTime now) =>
        AddAsync(db, [.. hashes.Of(contact).Select(x => (x, SuppressionReason.Erased))], now);

    /// <summary>
    /// Lists a contact who is about to be erased because nobody needs them any more. They did not ask for it: their address stays listed for
    /// what it was, so that they may come again.
    /// </summary>
    internal Task AddRetiredAsync(InpudDbContext db, Contact contact, DateTime now)
    {
        var (of, reason) = (hashes.Of(contact), ReasonOf(contact.State) ?? SuppressionReason.Unsubscribed);
        return AddAsync(db, [(of[0], SuppressionReason.Erased), .. of.Skip(1).Select(x => (x, reason))], now);
    }

    /// <summary>Lists them in the database, each hash once under its strongest reason.</summary>
    internal static async Task StoreAsync(InpudDbContext db, IReadOnlyList<Suppression> suppressions)
    {
        var known = await KnownAsync(db, suppressions.Select(x => x.Hash));
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

    /// <summary>
    /// Lists them. Outside first: should the commit fail, they are suppressed at the next start, as they wished. Whoever is listed under
    /// an older look-up key stays so, and since the same day.
    /// </summary>
    private async Task AddAsync(InpudDbContext db, IReadOnlyList<(byte[][] Hashes, SuppressionReason Reason)> due, DateTime now)
    {
        var known = await KnownAsync(db, due.SelectMany(x => x.Hashes));
        var suppressions = due.Select(x => new Suppression
        {
            Hash = x.Hashes.FirstOrDefault(y => known.ContainsKey(Convert.ToHexStringLower(y))) ?? x.Hashes[0], Reason = x.Reason, At = now,
        }).ToList();
        await file.AddAsync(suppressions.Where(x => !known.TryGetValue(Convert.ToHexStringLower(x.Hash), out var there) || there.GivesWayTo(x.Reason)));
        await StoreAsync(db, suppressions);
    }

    private static async Task<Dictionary<string, Suppression>> KnownAsync(InpudDbContext db, IEnumerable<byte[]> hashes)
    {
        var known = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        foreach (var some in hashes.Chunk(500))
        {
            foreach (var row in await db.Suppressions.Where(x => some.Contains(x.Hash)).ToListAsync())
            {
                known[Convert.ToHexStringLower(row.Hash)] = row;
            }
        }

        return known;
    }

    /// <summary>What a contact's state lists: themselves and their address, or only the address.</summary>
    private IEnumerable<(byte[][] Hashes, SuppressionReason Reason)> Due(Contact contact) =>
        ReasonOf(contact.State) is { } reason ? hashes.Of(contact).Skip(reason is SuppressionReason.Bounced ? 1 : 0).Select(x => (x, reason)) : [];

    private static SuppressionReason? ReasonOf(ContactState state) => state switch
    {
        ContactState.Unsubscribed => SuppressionReason.Unsubscribed,
        ContactState.Suppressed => SuppressionReason.ByStaff,
        ContactState.Bounced => SuppressionReason.Bounced,
        ContactState.Active or ContactState.Erased => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
