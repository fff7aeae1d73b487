using System.Globalization;

namespace Inpud.Content.Dissemination;

/// <summary>By what coverage is told.</summary>
public enum CoverageBy
{
    Audience,
    Network,
    Region,
    Language,
}

/// <summary>Items against those who should have them.</summary>
/// <param name="Columns">Names of audiences, numbers of networks, keys of regions or languages; empty where nobody knows.</param>
/// <param name="Rows">The items that were asked for, in their order.</param>
public sealed record Coverage(IReadOnlyList<string> Columns, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>The day as whose people everybody is counted; null: today’s.</summary>
    public DateOnly? PeopleOf { get; init; }
}

/// <summary>An item's row.</summary>
/// <param name="Item">The item.</param>
/// <param name="All">All who may be written to, each once, whatever the columns have in common.</param>
/// <param name="Cells">One for each column.</param>
public sealed record CoverageRow(Guid Item, CoverageCell All, IReadOnlyList<CoverageCell> Cells);

/// <summary>How many of those who may be written to, today or on the day of the cut-off, have the item.</summary>
/// <param name="Reached">Persons for whom an entry stands.</param>
/// <param name="Total">Persons who may be written to.</param>
public sealed record CoverageCell(int Reached, int Total)
{
    /// <summary>Persons who do not have it.</summary>
    public int Gap => Total - Reached;

    /// <summary>From 0 to 1; null where there is nobody.</summary>
    public double? Share => Total == 0 ? null : (double)Reached / Total;
}

/// <summary>Counts coverage: each person once in each column to which they belong.</summary>
internal static class CountCoverage
{
    public static Coverage Of(IReadOnlyList<Guid> items, CoverageBy by, IReadOnlyList<ActiveContact> contacts, ILookup<Guid, int> received)
    {
        var columnsOf = contacts.ToDictionary(x => x.Id, x => Columns(x, by));
        var totals = Totals(columnsOf.Values);
        var columns = totals.Keys.Order(StringComparer.Ordinal).ToArray();
        return new Coverage(columns,
        [
            .. items.Select(item =>
            {
                var have = received[item].Where(columnsOf.ContainsKey).Distinct().ToList();
                var reached = Totals(have.Select(x => columnsOf[x]));
                return new CoverageRow(
                    item,
                    new CoverageCell(have.Count, contacts.Count),
                    [.. columns.Select(x => new CoverageCell(reached.GetValueOrDefault(x), totals[x]))]);
            }),
        ]);
    }

    private static Dictionary<string, int> Totals(IEnumerable<string[]> columns) => columns.SelectMany(x => x).CountBy(x => x, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static string[] Columns(ActiveContact contact, CoverageBy by) => by switch
    {
        CoverageBy.Audience => [contact.Audience.ToString()],
        CoverageBy.Network => [.. CountItem.Numbers(contact.Networks).Select(x => x.ToString("00", CultureInfo.InvariantCulture))],
        CoverageBy.Region => [contact.RegionKey?.ToString() ?? ""],
        CoverageBy.Language => [contact.Language ?? ""],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
