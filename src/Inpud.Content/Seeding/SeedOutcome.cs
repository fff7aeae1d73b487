namespace Inpud.Content.Seeding;

/// <summary>What seeding did.</summary>
/// <param name="Problems">Where there are any, nothing was changed.</param>
/// <param name="Counts">How many things of each kind were made, changed or found as they should be.</param>
public sealed record SeedOutcome(IReadOnlyList<SeedProblem> Problems, IReadOnlyDictionary<SeedPart, SeedCounts> Counts)
{
    /// <summary>The site holds what the folder says.</summary>
    public bool Succeeded => Problems.Count == 0;
}

/// <summary>What a seed consists of, in the order in which it is brought to the site.</summary>
public enum SeedPart
{
    /// <summary>The languages of the site.</summary>
    Languages,

    /// <summary>The interface words.</summary>
    Words,

    /// <summary>Pictures and files.</summary>
    Media,

    /// <summary>Pages and items.</summary>
    Documents,
}

/// <summary>How many things were made, changed, or found as they should be.</summary>
public sealed record SeedCounts(int Created, int Updated, int Unchanged);

/// <summary>How far seeding has come.</summary>
/// <param name="Part">What is being brought.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record SeedProgress(SeedPart Part, int Done, int Total);
