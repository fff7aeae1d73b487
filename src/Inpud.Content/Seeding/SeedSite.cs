using Inpud.Content.Seeding.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>
/// Brings what a seed folder says to the site, through Core's editing and publishing services. If anything is wrong with the
/// folder, or the site refuses anything of it, nothing is changed. A second run changes nothing.
/// </summary>
public sealed class SeedSite
{
    private readonly ICoreScopeProvider scopes;
    private readonly MediaFileManager files;
    private readonly IContentService documents;
    private readonly SeedSteps steps;

    internal SeedSite(ICoreScopeProvider scopes, MediaFileManager files, IContentService documents, SeedSteps steps) =>
        (this.scopes, this.files, this.documents, this.steps) = (scopes, files, documents, steps);

    /// <summary>The site has no page yet, so that it may be seeded without asking.</summary>
    public bool IsSiteEmpty => !documents.GetRootContent().Any();

    /// <summary>Seeds the site.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="progress">Told after each thing that was brought.</param>
    /// <param name="cancellation">Stops the run; then nothing was changed.</param>
    public async Task<SeedOutcome> RunAsync(
        string folder, IProgress<SeedProgress>? progress = null, CancellationToken cancellation = default)
    {
        var reading = new ReadSeedFolder(steps.Types).From(folder);
        if (reading.Folder is not { } seed)
        {
            return new SeedOutcome(reading.Problems, new Dictionary<SeedPart, SeedCounts>());
        }

        var run = new SeedRun(seed, Constants.Security.SuperUserKey, progress, cancellation);
        using var journal = new MediaJournal(files);
        if (await BringAsync(run, journal))
        {
            journal.Keep();
        }

        return run.Outcome;
    }

    /// <summary>All of it in one scope, which is one transaction. True if it was committed.</summary>
    private async Task<bool> BringAsync(SeedRun run, MediaJournal journal)
    {
        var committed = false;
        using (var scope = scopes.CreateCoreScope())
        {
            // A service that fails inside leaves its scope incomplete, and this one is then undone without a word.
            scopes.Context?.Enlist(nameof(SeedSite), completed => committed = completed);
            await steps.RunAsync(run, journal);
            if (!run.IsRefused)
            {
                scope.Complete();
            }
        }

        return committed || run.IsRefused
            ? committed
            : throw new InvalidOperationException("The seed was undone although no service refused any of it.");
    }
}
