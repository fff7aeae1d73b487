namespace Inpud.Content.Dissemination;

/// <summary>
/// Numbers for outsiders: rows of fewer than five persons are put together, so that nobody is recognised by being the only one. If what
/// was put together is still fewer than five, the next smallest row joins it: a total would give it away otherwise.
/// </summary>
public static class MergeSmallCells
{
    /// <summary>Rows below this many persons are not told.</summary>
    public const int Least = 5;

    /// <summary>Puts small rows together.</summary>
    /// <param name="cells">Names and persons; those of nobody are left out.</param>
    /// <returns>The others as they were, then at most one row without a name.</returns>
    public static IReadOnlyList<OutsiderCell> Run(IReadOnlyList<(string Name, int Persons)> cells)
    {
        var bySize = cells.Where(x => x.Persons > 0).OrderBy(x => x.Persons).ToList();
        var (merged, sum) = (0, 0);
        while (merged < bySize.Count && (bySize[merged].Persons < Least || (merged > 0 && sum < Least)))
        {
            sum += bySize[merged++].Persons;
        }

        var told = bySize.Skip(merged).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. cells.Where(x => x.Persons > 0 && told.Contains(x.Name)).Select(x => new OutsiderCell(x.Name, x.Persons)),
            .. merged == 0 ? Array.Empty<OutsiderCell>() : [new OutsiderCell(null, sum < Least ? null : sum)],
        ];
    }
}

/// <summary>A row for outsiders.</summary>
/// <param name="Name">Null: several small rows together.</param>
/// <param name="Persons">Null: fewer than <see cref="MergeSmallCells.Least"/>.</param>
public sealed record OutsiderCell(string? Name, int? Persons);
