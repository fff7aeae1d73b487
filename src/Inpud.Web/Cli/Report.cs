using Inpud.Content.Seeding;

namespace Inpud.Web.Cli;

/// <summary>What the verbs tell the person who runs them.</summary>
internal static class Report
{
    /// <summary>Says now and then how far a seed is.</summary>
    public static IProgress<SeedProgress> Progress { get; } = new Steps();

    /// <returns>Whether all went well.</returns>
    public static async Task<bool> SeedAsync(SeedOutcome outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (outcome.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{outcome.Problems.Count} problems; nothing was changed.");
            return false;
        }

        foreach (var (part, counts) in outcome.Counts)
        {
            await Console.Out.WriteLineAsync($"{part,-12} {counts.Created} created, {counts.Updated} updated, {counts.Unchanged} unchanged");
        }

        return true;
    }

    public static async Task RefusalsAsync(IReadOnlyList<string> refusals)
    {
        foreach (var refusal in refusals)
        {
            await Console.Error.WriteLineAsync($"The content model: {refusal}");
        }
    }

    private sealed class Steps : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value)
        {
            if (value.Done == value.Total || value.Done % 50 == 0)
            {
                Console.Out.WriteLine($"  {value.Part}: {value.Done} of {value.Total}");
            }
        }
    }
}
