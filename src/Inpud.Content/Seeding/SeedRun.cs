using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>One run of seeding: what to bring, on whose behalf, and what came of it so far.</summary>
internal sealed class SeedRun(SeedFolder folder, Guid user, IProgress<SeedProgress>? progress, CancellationToken cancellation)
{
    private readonly Dictionary<SeedPart, SeedCounts> counts = [];

    public SeedFolder Folder => folder;

    /// <summary>The key of the user who is said to have done it.</summary>
    public Guid User => user;

    public References References { get; } = References.To(folder);

    public Findings Findings { get; } = new();

    public bool IsRefused => Findings.Count > 0;

    public SeedLanguage DefaultLanguage { get; } = folder.Languages.Single(language => language.IsDefault);

    public SeedOutcome Outcome => new(Findings.All, counts.ToImmutableDictionary());

    /// <summary>Counts one thing and tells that it is done.</summary>
    public void Count(SeedPart part, SeedDeed deed, int total)
    {
        var so = counts.GetValueOrDefault(part, new SeedCounts(0, 0, 0));
        var now = counts[part] = deed switch
        {
            SeedDeed.Created => so with { Created = so.Created + 1 },
            SeedDeed.Updated => so with { Updated = so.Updated + 1 },
            SeedDeed.Unchanged => so with { Unchanged = so.Unchanged + 1 },
        };
        progress?.Report(new SeedProgress(part, now.Created + now.Updated + now.Unchanged, total));
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The site did not take something: one of Core's operation statuses says why.</summary>
    public void Refused(string file, string? field, Enum status) =>
        Findings.Add(new SeedProblem(file, field, $"The site refused this: {status}."));
}

/// <summary>What became of one thing.</summary>
internal enum SeedDeed
{
    Created,
    Updated,
    Unchanged,
}
