using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Reads the ledger as it was written, corrections and what did not happen included: whoever keeps a copy asks for what came after the
/// last entry they have, and misses nothing, since nothing is ever put in between.
/// </summary>
public sealed class ReadEntries(InpudDatabase database)
{
    /// <summary>The next entries, in the order in which they were written down.</summary>
    /// <param name="after">The number of the last one that is known; 0: from the beginning.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="item">Of one item, or null.</param>
    public async Task<IReadOnlyList<WrittenEntry>> AfterAsync(long after, int size, Guid? item) => await database.ReadAsync(db => (
        from entry in db.Ledger
        where entry.Id > after && (item == null || entry.ItemKey == item)
        orderby entry.Id
        select new WrittenEntry(entry, db.Ledger.Where(x => x.Id == entry.Corrects).Select(x => (Guid?)x.Key).FirstOrDefault())).Take(size).ToListAsync());
}

/// <summary>An entry, and the key of the one that it replaces.</summary>
public sealed record WrittenEntry(LedgerEntry Entry, Guid? Corrects);
