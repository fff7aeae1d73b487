using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>Which entries an answer counts.</summary>
/// <param name="From">The first day on which it happened; null: from the beginning.</param>
/// <param name="To">The last day; null: until today.</param>
/// <param name="CutOff">What was written down later is not known yet; null: all that is known now. The same cut-off gives the same entries for ever.</param>
public sealed record Period(DateOnly? From = null, DateOnly? To = null, DateTime? CutOff = null)
{
    /// <summary>All that is known now.</summary>
    public static Period Ever { get; } = new();

    /// <summary>The cut-off of a day: all that was written down on it is known.</summary>
    public static DateTime? EndOf(DateOnly? day) => day?.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

    /// <summary>The standing entries of the period.</summary>
    internal IQueryable<LedgerEntry> Of(InpudDbContext db)
    {
        var entries = db.Standing(CutOff);
        entries = From is { } from ? entries.Where(x => x.Happened >= from) : entries;
        return To is { } to ? entries.Where(x => x.Happened <= to) : entries;
    }
}
