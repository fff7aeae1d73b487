namespace Inpud.Content.Seeding;

/// <summary>The steps of seeding, in their order. Each begins only if the one before met no problem.</summary>
internal sealed class SeedSteps(
    SeedTypes types,
    BringLanguages languages,
    BringDictionary dictionary,
    BringMedia media,
    BringDocuments documents,
    SortDocuments sort,
    BringDomains domains,
    SeedPaths paths)
{
    public SeedTypes Types => types;

    public async Task RunAsync(SeedRun run, MediaJournal journal)
    {
        await languages.RunAsync(run);
        await UnlessRefused(() => dictionary.RunAsync(run));
        await UnlessRefused(() => media.RunAsync(run, journal));
        await UnlessRefused(() => documents.RunAsync(run));
        await UnlessRefused(() => sort.RunAsync(run));
        await UnlessRefused(() => domains.RunAsync(run));
        if (!run.IsRefused)
        {
            paths.Remember(run.Folder);
        }

        Task UnlessRefused(Func<Task> step) => run.IsRefused ? Task.CompletedTask : step();
    }
}
