namespace Inpud.Content.Dissemination;

/// <summary>
/// Numbers for outsiders: rows of fewer than five persons are put together, so that nobody is recognised by being the only one. If what
/// was put together is still fewer than five, the next smallest row joins it: a total would give it away otherwise.
/// </summary>
public static class MergeSmallCells
{
    /// <summary>Rows below this many persons are not told.</summary>
    public const int Least = 5;

    /// <summary>Puts small rows together. For rows of which each person is in one: they add up to a total that may be told beside them.</summary>
    /// <param name="cells">Names, each once, and persons; those of nobody are left out.</param>
    /// <returns>The others as they were, then at most one row without a name.</returns>
    public static IReadOnlyList<OutsiderCell> Run(IReadOnlyList<(string Name, int Persons)> cells)
    {
        var bySize = cells.Where(x => x.Persons > 0).OrderBy(x => x.Persons).ToList();
        var (merged, sum) = (0, 0);
        while (merged < bySize.Count && (bySize[merged].Persons < Least || (merged > 0 && sum < Least)))
        {
            sum += bySize[merged++].Persons;
        }

        return Told(cells, bySize.Take(merged), sum < Least ? null : sum);
    }

    /// <summary>
    /// Leaves small rows out where a person may be in several rows: of one row and the total, those who are not in it can be found, so they
    /// must be five at least too. How many are in what was left out is not told, or those who are in two rows could be counted; for the
    /// same reason two rows are left out where those in two rows are fewer than five.
    /// </summary>
    /// <param name="cells">Names, each once, and persons; those of nobody are left out.</param>
    /// <param name="total">All persons, each once.</param>
    public static IReadOnlyList<OutsiderCell> RunOverlapping(IReadOnlyList<(string Name, int Persons)> cells, int total)
    {
        var bySize = cells.Where(x => x.Persons > 0).OrderBy(x => IsTold(x.Persons, total)).ThenBy(x => x.Persons).ToList();
        var left = bySize.Count(x => !IsTold(x.Persons, total));
        if (left == 0 && bySize.Sum(x => x.Persons) - total is > 0 and < Least)
        {
            left = Math.Min(2, bySize.Count);
        }

        while (left > 0 && left < bySize.Count && (left < 2 || bySize.Take(left).Sum(x => x.Persons) < Least))
        {
            left++;
        }

        return Told(cells, bySize.Take(left), null);
    }

    private static bool IsTold(int persons, int total) => persons >= Least && total - persons is <= 0 or >= Least;

    private static IReadOnlyList<OutsiderCell> Told(IReadOnlyList<(string Name, int Persons)> cells, IEnumerable<(string Name, int Persons)> merged, int? sum)
    {
        var gone = merged.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. cells.Where(x => x.Persons > 0 && !gone.Contains(x.Name)).Select(x => new OutsiderCell(x.Name, x.Persons)),
            .. gone.Count == 0 ? Array.Empty<OutsiderCell>() : [new OutsiderCell(null, sum)],
        ];
    }
}

/// <summary>A row for outsiders.</summary>
/// <param name="Name">Null: several small rows together.</param>
/// <param name="Persons">Null: not told, such as where there are fewer than <see cref="MergeSmallCells.Least"/>.</param>
public sealed record OutsiderCell(string? Name, int? Persons);
