using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Jobs;

/// <summary>
/// Publishes and withdraws what is due, through Core's own service, once a minute. On several machines one does it at a
/// time: whoever holds the lock of scheduled publishing; the others find nothing left to do.
/// </summary>
internal sealed partial class PublishScheduled(
    IContentService documents, TimeProvider time, ILogger<PublishScheduled> logger) : BackgroundService
{
    /// <summary>Umbraco's period.</summary>
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);

    /// <summary>Publishes and withdraws what is due at the clock's time.</summary>
    /// <returns>How many items were published or withdrawn, and how many could not be.</returns>
    public (int Done, int Refused) RunOnce()
    {
        var results = documents.PerformScheduledPublish(time.GetUtcNow().UtcDateTime).ToArray();
        foreach (var refused in results.Where(x => !x.Success))
        {
            LogRefused(refused.Content?.Key ?? Guid.Empty, refused.Result);
        }

        return (results.Count(x => x.Success), results.Count(x => !x.Success));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        do
        {
            try
            {
                RunOnce();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database that is away for a minute must not end the job for good: what is due stays due.
                LogFailed(failure);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Document {Key} was due, but Core refused it: {Result}")]
    private partial void LogRefused(Guid key, PublishResultType result);

    [LoggerMessage(LogLevel.Error, "Scheduled publishing failed; it will be tried again in a minute")]
    private partial void LogFailed(Exception failure);
}
