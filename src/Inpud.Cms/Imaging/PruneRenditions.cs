using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Imaging;

/// <summary>Keeps the cache of renditions within its age and size, once an hour.</summary>
internal sealed partial class PruneRenditions(RenditionCache cache, IOptions<ImagingLimits> limits, TimeProvider clock, ILogger<PruneRenditions> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await hours.WaitForNextTickAsync(stoppingToken))
        {
            Prune();
        }
    }

    private void Prune()
    {
        try
        {
            var deleted = cache.Prune(limits.Value.MaximumCacheMegabytes * 1024L * 1024);
            if (deleted > 0)
            {
                LogPruned(logger, deleted);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogFailed(logger, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} old renditions.")]
    private static partial void LogPruned(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache of renditions could not be pruned: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
