using Inpud.Content.Seeding;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Hosting;

/// <summary>The content that a new site starts with, so that there is something to see.</summary>
internal static class DemonstrationContent
{
    /// <summary>Set once the site was seeded, so that an emptied site stays empty.</summary>
    private const string SeededKey = "Inpud.Seeded";

    /// <summary>The seed folder beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content-seed");

    /// <summary>Seeds a site that never had any content.</summary>
    /// <returns>The outcome, or null when nothing had to be done.</returns>
    public static async Task<SeedOutcome?> BringAsync(IServiceProvider services, IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        var facts = services.GetRequiredService<IKeyValueService>();
        var seed = services.GetRequiredService<SeedSite>();
        if (facts.GetValue(SeededKey) is not null || !seed.IsSiteEmpty || !Directory.Exists(Folder))
        {
            return null;
        }

        var outcome = await seed.RunAsync(Folder, progress, cancellationToken);
        if (outcome.Problems.Count == 0)
        {
            facts.SetValue(SeededKey, "yes");
        }

        return outcome;
    }
}
