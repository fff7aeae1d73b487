using System.Globalization;

namespace Inpud.Content.Dissemination;

/// <summary>
/// An item's numbers as somebody outside may have them: persons by rows of five at least, nobody named. Countries are left out: beside
/// the regions in which they lie they would give away by subtraction what was merged.
/// </summary>
public sealed record OutsiderNumbers
{
    /// <summary>People who are known, each once; null: fewer than five.</summary>
    public int? Persons { get; init; }

    /// <summary>Organisations that received it in their own name; null: fewer than five.</summary>
    public int? Organisations { get; init; }

    /// <summary>People of audiences; null: fewer than five.</summary>
    public long? ReachedByCount { get; init; }

    /// <summary>Printed copies; null: fewer than five.</summary>
    public long? Copies { get; init; }

    /// <summary>Rows by the names of their keys; empty where nobody knows.</summary>
    public IReadOnlyList<OutsiderCell> ByStrength { get; init; } = [];

    /// <inheritdoc cref="ByStrength"/>
    public IReadOnlyList<OutsiderCell> ByAudience { get; init; } = [];

    /// <inheritdoc cref="ByStrength"/>
    public IReadOnlyList<OutsiderCell> ByRegion { get; init; } = [];

    /// <inheritdoc cref="ByStrength"/>
    public IReadOnlyList<OutsiderCell> ByNetwork { get; init; } = [];

    /// <inheritdoc cref="ByStrength"/>
    public IReadOnlyList<OutsiderCell> ByLanguage { get; init; } = [];

    /// <inheritdoc cref="ByStrength"/>
    public IReadOnlyList<OutsiderCell> ByChannel { get; init; } = [];

    /// <summary>Names are those of <see cref="PreferredNumbers"/>.</summary>
    public IReadOnlyList<OutsiderCell> Preferred { get; init; } = [];

    public static OutsiderNumbers Of(ItemNumbers numbers) => new()
    {
        Persons = (int?)Told(numbers.Persons),
        Organisations = (int?)Told(numbers.Organisations),
        ReachedByCount = Told(numbers.ReachedByCount),
        Copies = Told(numbers.Copies),
        ByStrength = MergeSmallCells.Run(Rows(numbers.ByStrength)),
        ByAudience = MergeSmallCells.Run(Rows(numbers.ByAudience)),
        ByRegion = MergeSmallCells.Run(Rows(numbers.ByRegion)),
        ByNetwork = MergeSmallCells.RunOverlapping(Rows(numbers.ByNetwork), numbers.Persons),
        ByLanguage = MergeSmallCells.RunOverlapping(Rows(numbers.ByLanguage), numbers.Persons),
        ByChannel = MergeSmallCells.RunOverlapping(Rows(numbers.ByChannel), numbers.Persons),
        Preferred = MergeSmallCells.Run(
        [
            (nameof(PreferredNumbers.Got), numbers.Preferred.Got),
            (nameof(PreferredNumbers.Another), numbers.Preferred.Another),
            (nameof(PreferredNumbers.Unknown), numbers.Preferred.Unknown),
        ]),
    };

    /// <summary>A number as it is told by itself; null: one to four. That there is nobody names nobody.</summary>
    public static long? Told(long number) => number is > 0 and < MergeSmallCells.Least ? null : number;

    /// <summary>The name under which a row's key is told.</summary>
    public static string NameOf<TKey>(TKey key) => Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";

    private static List<(string Name, int Persons)> Rows<TKey>(IReadOnlyList<Cell<TKey>> cells) => [.. cells.Select(x => (NameOf(x.Key), x.Persons))];
}
