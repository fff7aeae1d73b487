using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>Gathers problems while a folder is read, so that all of them can be told at once.</summary>
internal sealed class Findings
{
    private readonly List<SeedProblem> problems = [];

    /// <summary>Every problem, by file, in the order they were found within one.</summary>
    public ImmutableArray<SeedProblem> All =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)];

    public int Count => problems.Count;

    /// <summary>Something is wrong with this file, so what follows from it is not told too.</summary>
    public bool Has(string file) => problems.Exists(problem => string.Equals(problem.File, file, StringComparison.Ordinal));

    public void Add(SeedProblem problem) => problems.Add(problem);

    /// <summary>Where the next problems are.</summary>
    public Place In(string file) => new(this, file, null);
}

/// <summary>A file, and a field in it: where a problem is found.</summary>
internal sealed record Place(Findings Findings, string File, string? Field)
{
    /// <summary>A field below this place: <c>properties</c>, then <c>topics</c>.</summary>
    public Place At(string field) => this with { Field = Field is null ? field : $"{Field}.{field}" };

    /// <summary>An item of a list at this place, counted from zero.</summary>
    public Place At(int index) => this with { Field = FormattableString.Invariant($"{Field}[{index}]") };

    public void Problem(string message) => Findings.Add(new SeedProblem(File, Field, message));
}
