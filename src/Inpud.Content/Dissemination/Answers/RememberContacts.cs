using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Writes down what those who may be written to are today, where it is not what they were the last time.</summary>
public sealed class RememberContacts(InpudDatabase database)
{
    /// <summary>Rows of one transaction: others write in between.</summary>
    private const int AtOnce = 1000;

    /// <summary>Writes down what has changed; nothing, for the most part.</summary>
    /// <param name="today">The day from which it is so.</param>
    public async Task RunAsync(DateOnly today)
    {
        var (are, were) = await database.ReadAsync(async db => (await ActiveContacts.ReadAsync(db), await db.ContactSpans.Where(x => x.Until == null).ToListAsync()));
        var now = are.ToDictionary(x => x.Id);
        var over = were.Where(x => !now.TryGetValue(x.ContactId, out var contact) || contact != Of(x)).ToList();
        var going = were.Select(x => x.ContactId).Except(over.Select(x => x.ContactId)).ToHashSet();
        foreach (var some in over.Chunk(AtOnce))
        {
            await database.WriteAsync(WriteTurn.Desk, db => EndAsync(db, [.. some.Select(x => x.Id)], today));
        }

        foreach (var some in are.Where(x => !going.Contains(x.Id)).Chunk(AtOnce))
        {
            await database.WriteAsync(WriteTurn.Desk, db => BeginAsync(db, some, today));
        }
    }

    /// <summary>What they were at the end of a day; null where that day is before the first that was written down.</summary>
    internal static async Task<List<ActiveContact>?> AtAsync(InpudDbContext db, DateOnly day) => await db.ContactSpans.AnyAsync(x => x.From <= day)
        ? await db.ContactSpans.Where(x => x.From <= day && (x.Until == null || x.Until > day))
            .Select(x => new ActiveContact(x.ContactId, x.Audience, x.Networks, x.RegionKey, x.Language)).ToListAsync()
        : null;

    private static ActiveContact Of(ContactSpan span) => new(span.ContactId, span.Audience, span.Networks, span.RegionKey, span.Language);

    /// <summary>What was so for less than a day is not kept.</summary>
    private static async Task EndAsync(InpudDbContext db, int[] spans, DateOnly today)
    {
        await db.ContactSpans.Where(x => spans.Contains(x.Id) && x.From >= today).ExecuteDeleteAsync();
        await db.ContactSpans.Where(x => spans.Contains(x.Id) && x.Until == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.Until, today));
    }

    /// <summary>Of whom another machine wrote down the same meanwhile is left out.</summary>
    private static async Task BeginAsync(InpudDbContext db, ActiveContact[] contacts, DateOnly today)
    {
        var ids = contacts.Select(x => x.Id).ToArray();
        var begun = (await db.ContactSpans.Where(x => x.Until == null && ids.Contains(x.ContactId)).Select(x => x.ContactId).ToListAsync()).ToHashSet();
        db.AddRange(contacts.Where(x => !begun.Contains(x.Id)).Select(x => new ContactSpan
        {
            ContactId = x.Id, From = today, Audience = x.Audience, Networks = x.Networks, RegionKey = x.RegionKey, Language = x.Language,
        }));
        await db.SaveChangesAsync();
    }
}
