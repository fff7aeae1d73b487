using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// A year's entries read by going through the table. SQLite finds each row of an index by a search of its own, which takes twice as long
/// as passing all of them by where the period is a good part of the ledger; PostgreSQL decides that by itself.
/// </summary>
internal static class WholeTable
{
    /// <summary>Of so many entries one must be in the period.</summary>
    private const int Part = 6;

    public static async Task<bool> IsQuickerAsync(InpudDbContext db, Period period) =>
        db is SqliteInpudDbContext
        && await db.Ledger.MaxAsync(x => (long?)x.Id) is { } last
        && await db.Ledger.CountAsync(x => x.Happened >= (period.From ?? DateOnly.MinValue) && x.Happened <= (period.To ?? DateOnly.MaxValue)) > last / Part;

    /// <summary>
    /// The period's entries that are not void, those that were corrected among them: of each of a million it would be looked up apart. No
    /// entry has fewer copies than none: a column without an index beside the days keeps theirs from being used.
    /// </summary>
    public static IQueryable<LedgerEntry> Of(InpudDbContext db, Period period)
    {
        var (from, to) = (period.From ?? DateOnly.MinValue, period.To ?? DateOnly.MaxValue);
        return Known(db, period).Where(x => !x.Void && (x.Copies < 0 || (x.Happened >= from && x.Happened <= to)));
    }

    /// <summary>The entries that later ones correct, as it was known at the cut-off.</summary>
    public static async Task<HashSet<long>> CorrectedAsync(InpudDbContext db, Period period) =>
        [.. await Known(db, period).Where(x => x.Corrects != null).Select(x => x.Corrects!.Value).ToListAsync()];

    private static IQueryable<LedgerEntry> Known(InpudDbContext db, Period period) => period.CutOff is { } until ? db.Ledger.Where(x => x.Recorded <= until) : db.Ledger;
}
