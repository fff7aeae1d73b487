using CsCheck;
using Inpud.Content.Dissemination;

namespace Inpud.Web.Tests.Dissemination;

/// <summary>Numbers for outsiders.</summary>
public sealed class MergeSmallCellsTests
{
    [Fact]
    public void Rows_of_fewer_than_five_persons_are_put_together() => Assert.Equal(
        [new OutsiderCell("Members", 40), new OutsiderCell(null, 7)],
        MergeSmallCells.Run([("Members", 40), ("Donors", 4), ("Media", 3), ("Staff", 0)]));

    [Fact]
    public void A_single_small_row_takes_the_next_one_with_it_so_that_a_total_does_not_give_it_away() => Assert.Equal(
        [new OutsiderCell("Members", 40), new OutsiderCell(null, 9)],
        MergeSmallCells.Run([("Members", 40), ("Donors", 1), ("Media", 8)]));

    [Fact]
    public void Where_there_are_fewer_than_five_altogether_no_number_is_told() =>
        Assert.Equal([new OutsiderCell(null, null)], MergeSmallCells.Run([("Donors", 1), ("Media", 3)]));

    [Fact]
    public void No_number_below_five_is_told_and_none_can_be_found_by_subtraction() => Gen.Int[0, 12].List[0, 8].Sample(persons =>
    {
        var told = MergeSmallCells.Run([.. persons.Select((x, place) => ($"Row {place}", x))]);
        Assert.All(told, x => Assert.True(x.Persons is null or >= MergeSmallCells.Least));
        Assert.True(told.Count <= 1 || told.Sum(x => x.Persons) == persons.Sum());
    });

    [Fact]
    public void Where_people_may_be_in_several_rows_nobody_is_found_by_taking_a_row_from_the_total() => Gen.Select(Gen.Int[1, 12].List[0, 6], Gen.Int[0, 60]).Sample((persons, more) =>
    {
        var total = Math.Min(persons.Sum(), persons.DefaultIfEmpty().Max() + more);
        var told = MergeSmallCells.RunOverlapping([.. persons.Select((x, place) => ($"Row {place}", x))], total);
        Assert.All(told.Where(x => x.Name is not null), x => Assert.True(x.Persons >= MergeSmallCells.Least && total - x.Persons is 0 or >= MergeSmallCells.Least));
        Assert.All(told.Where(x => x.Name is null), x => Assert.Null(x.Persons));
        Assert.True(told.Any(x => x.Name is null) || told.Sum(x => x.Persons!.Value) - total is <= 0 or >= MergeSmallCells.Least);
    });

    [Fact]
    public void Of_coverage_nobody_is_found_by_taking_the_told_cells_from_the_total() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).List[1, 7].Sample(cells =>
    {
        var row = new CoverageRow(Guid.Empty, new CoverageCell(cells.Sum(x => x.Item1), cells.Sum(x => x.Item1 + x.Item2)), [.. cells.Select(x => new CoverageCell(x.Item1, x.Item1 + x.Item2))]);
        var told = Assert.Single(OutsiderCoverage.Of(new Coverage([.. cells.Select((_, place) => $"{place}")], [row]), CoverageBy.Audience));
        var hidden = told.Cells.Index().Where(x => x.Item is null).Select(x => row.Cells[x.Index]).ToList();
        Assert.All(told.Cells.OfType<CoverageCell>(), x => Assert.True(IsSafe(x.Reached) && IsSafe(x.Gap)));
        Assert.True(told.All is null || hidden.Count == 0 || (IsSafe(hidden.Sum(x => x.Reached)) && IsSafe(hidden.Sum(x => x.Gap))));
    });

    private static bool IsSafe(int number) => number is 0 or >= MergeSmallCells.Least;
}
