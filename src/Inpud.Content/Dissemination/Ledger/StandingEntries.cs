using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>The entries that count: those that no later one corrects and that are not void.</summary>
internal static class StandingEntries
{
    /// <summary>As of now, or as it was known at a cut-off.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="cutOff">Null: now. What was written down later does not count, and corrects nothing.</param>
    public static IQueryable<LedgerEntry> Standing(this InpudDbContext db, DateTime? cutOff = null)
    {
        var known = cutOff is { } until ? db.Ledger.Where(x => x.Recorded <= until) : db.Ledger;
        return known.Where(x => !x.Void && !known.Any(later => later.Corrects == x.Id));
    }
}
