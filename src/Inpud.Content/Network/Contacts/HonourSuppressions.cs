using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Brings to effect what the suppression file says and a restored backup does not know, or a row that somebody put back by hand:
/// whoever was erased since is erased again, whoever unsubscribed is unsubscribed. Somebody who has the address of one who was erased is
/// somebody else, or has come again: they are not written to, and nothing of them is destroyed. It runs with the retention rules each day
/// and with <c>inpud migrate</c>; each start of the site and of every verb, before anything is shown, asks whether it must.
/// Repeating it does nothing. What the file does not know, because an older one was put back, it learns from the database.
/// </summary>
public sealed class HonourSuppressions(InpudDatabase database, ContactHashes hashes, SuppressionFile file, TimeProvider time)
{
    private const int Batch = 1000;

    /// <summary>
    /// Honours them if the database lacks anything that the file says, as each backup does from before it was said. Contacts are not looked
    /// at otherwise.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<int> AtStartAsync()
    {
        var lists = await database.ReadAsync(ListsAsync);
        return lists.NotStored.Count > 0 ? await RunAsync()
            : lists.NotOutside.Count > 0 ? await WriteAsync([])
            : 0;
    }

    /// <summary>Honours them.</summary>
    /// <returns>How many contacts were erased again, or their state set again.</returns>
    public async Task<int> RunAsync()
    {
        // Looking at everybody takes time, so nobody waits for it; what was found is looked at again where nobody else writes.
        var lists = await database.ReadAsync(ListsAsync);
        var back = lists.IsEmpty ? [] : await BackAsync(lists);
        return back.Count + lists.NotStored.Count + lists.NotOutside.Count == 0 ? 0 : await WriteAsync(back);
    }

    private async Task<BothLists> ListsAsync(InpudDbContext db) => new(await db.Suppressions.AsNoTracking().ToListAsync(), await file.ReadAsync());

    /// <summary>Contacts who are here though they were erased, or active though they are listed.</summary>
    private async Task<IReadOnlyList<int>> BackAsync(BothLists lists)
    {
        var (back, after) = (new List<int>(), 0);
        while (true)
        {
            var from = after;
            var some = await database.ReadAsync(db => db.Contacts.Where(x => x.SealedKey != null && x.Id > from).OrderBy(x => x.Id).Take(Batch).ToListAsync());
            back.AddRange(some.Where(x => Due(x, lists) is not null).Select(x => x.Id));
            if (some.Count < Batch)
            {
                return back;
            }

            after = some[^1].Id;
        }
    }

    private Task<int> WriteAsync(IReadOnlyList<int> back) => database.WriteAsync(WriteTurn.Directory, async db =>
    {
        var (lists, now, done) = (await ListsAsync(db), time.GetUtcNow().UtcDateTime, 0);
        await file.AddAsync(lists.NotOutside);
        await SuppressionList.StoreAsync(db, lists.NotStored);
        foreach (var some in back.Chunk(Batch))
        {
            foreach (var contact in await db.Contacts.Where(x => some.Contains(x.Id)).ToListAsync())
            {
                done += await HonourAsync(db, contact, Due(contact, lists), now) ? 1 : 0;
            }

            await db.SaveChangesAsync();
        }

        return done;
    });

    private static async Task<bool> HonourAsync(InpudDbContext db, Contact contact, ContactState? due, DateTime now)
    {
        if (due is ContactState.Erased)
        {
            await EraseContact.ForgetAsync(db, contact, now);
        }
        else if (due is { } state)
        {
            (contact.State, contact.Updated) = (state, now);
            contact.Revision++;
        }

        return due is not null;
    }

    /// <summary>The state that the lists demand; null where all is as it should be. Erased is who is listed so themselves, not by an address.</summary>
    private ContactState? Due(Contact contact, BothLists lists)
    {
        if (contact.SealedKey is null)
        {
            return null;
        }

        var of = hashes.Of(contact);
        return lists.Strongest(of[0])?.Reason is SuppressionReason.Erased ? ContactState.Erased
            : contact.State is not ContactState.Active ? null
            : lists.Strongest(of.SelectMany(x => x)) is not { } strongest ? null
            : strongest.Reason is SuppressionReason.Erased ? ContactState.Suppressed
            : strongest.State;
    }
}
