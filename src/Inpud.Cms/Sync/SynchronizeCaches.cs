using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Sync;

/// <summary>
/// Looks for other machines' instructions at Umbraco's interval (<c>Umbraco:CMS:Global:DatabaseServerMessenger</c>), and
/// prunes old ones.
/// </summary>
internal sealed partial class SynchronizeCaches(
    CacheInstructions instructions, IOptions<GlobalSettings> settings, TimeProvider time, ILogger<SynchronizeCaches> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var messenger = settings.Value.DatabaseServerMessenger;
        using var timer = new PeriodicTimer(messenger.TimeBetweenSyncOperations, time);
        var pruned = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await timer.WaitForNextTickAsync(stoppingToken))
                {
                    return;
                }

                instructions.CarryOutOthers(stoppingToken);
                if (time.GetElapsedTime(pruned) > messenger.TimeBetweenPruneOperations)
                {
                    pruned = time.GetTimestamp();
                    instructions.Prune(messenger.TimeToRetainInstructions);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database may be away for a moment: the instructions wait for us.
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for other machines' cache instructions failed; it will be tried again")]
    private partial void LogFailed(Exception failure);
}
