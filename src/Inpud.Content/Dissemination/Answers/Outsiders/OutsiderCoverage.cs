namespace Inpud.Content.Dissemination;

/// <summary>
/// Coverage as somebody outside may have it. Of each cell three numbers can be told apart – who has the item, who has not, both together –
/// and none of them may be one to four, nor may what is left of a row's total when the told cells are taken from it.
/// </summary>
public static class OutsiderCoverage
{
    /// <summary>Leaves out what could be found by subtraction.</summary>
    /// <returns>The same columns and items; null in place of what is not told.</returns>
    public static IReadOnlyList<OutsiderCoverageRow> Of(Coverage coverage, CoverageBy by) =>
        [.. coverage.Rows.Select(x => new OutsiderCoverageRow(x.Item, IsTold(x.All) ? x.All : null, Told(x, by)))];

    private static IReadOnlyList<CoverageCell?> Told(CoverageRow row, CoverageBy by)
    {
        bool IsSafe(CoverageCell cell) => IsTold(cell) && (by != CoverageBy.Network || IsTold(row.All.Reached - cell.Reached, row.All.Gap - cell.Gap));
        var hidden = row.Cells.Index().Where(x => !IsSafe(x.Item)).Select(x => x.Index).ToHashSet();
        var next = new Queue<int>(row.Cells.Index().Where(x => IsSafe(x.Item)).OrderBy(x => Math.Min(x.Item.Reached, x.Item.Gap)).ThenBy(x => x.Item.Total).Select(x => x.Index));
        while (hidden.Count > 0 && next.Count > 0 && !MayStayTogether(row, hidden))
        {
            hidden.Add(next.Dequeue());
        }

        return [.. row.Cells.Index().Select(x => hidden.Contains(x.Index) ? null : x.Item)];
    }

    /// <summary>One hidden cell is what is left of the total; so are several, taken together.</summary>
    private static bool MayStayTogether(CoverageRow row, HashSet<int> hidden) =>
        hidden.Count > 1 && IsTold(hidden.Sum(x => row.Cells[x].Reached), hidden.Sum(x => row.Cells[x].Gap));

    private static bool IsTold(CoverageCell cell) => IsTold(cell.Reached, cell.Gap);

    private static bool IsTold(int reached, int gap) => reached is 0 or >= MergeSmallCells.Least && gap is 0 or >= MergeSmallCells.Least;
}

/// <summary>An item's row for outsiders.</summary>
/// <param name="Item">The item.</param>
/// <param name="All">All who may be written to; null: not told.</param>
/// <param name="Cells">One for each column; null: not told.</param>
public sealed record OutsiderCoverageRow(Guid Item, CoverageCell? All, IReadOnlyList<CoverageCell?> Cells);
