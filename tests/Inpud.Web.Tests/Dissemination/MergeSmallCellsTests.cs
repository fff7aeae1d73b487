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
}
