using Inpud.Bench.Corpus;
using Inpud.Bench.Load;
using Inpud.Bench.Measures;
using Inpud.Bench.Sites;

namespace Inpud.Bench;

/// <summary>Runs the measurements asked for, or all, and prints what came of them.</summary>
internal static class Measurements
{
    public const int Publications = 600;

    public static async Task<int> RunAsync(string[] parts)
    {
        var corpus = new CorpusFolder(Repository.Cache, Repository.Seed, Publications);
        await using var floor = await ServerProcess.StartAsync(
            typeof(Measurements).Assembly.Location, ["floor", "{url}"], new Ask("/"), anyAnswer: true);
        foreach (var isCaching in new[] { true, false })
        {
            await using var site = await Site.StartAsync(corpus, isCaching);
            var measure = new MeasureResponses(site, floor);
            foreach (var work in await Work.AllAsync(site.Server.Port, Publications))
            {
                foreach (var connections in new[] { 1, 32 })
                {
                    var m = await measure.RunAsync(work, isCaching ? "kept" : "made", connections);
                    Console.WriteLine($"{m.Work,-30} {m.Kind} {m.Connections,3} floor {m.Floor.PerSecond,8:F0} site {m.Site.PerSecond,8:F0} ratio {m.Ratio:F2} p50 {m.Floor.Latencies.Within(.5).TotalMilliseconds:F3}/{m.Site.Latencies.Within(.5).TotalMilliseconds:F3} p99 {m.Floor.Latencies.Within(.99).TotalMilliseconds:F3}/{m.Site.Latencies.Within(.99).TotalMilliseconds:F3}");
                }
            }

            Console.WriteLine($"memory {site.Server.Megabytes:F0}");
        }

        return 0;
    }
}
