using Inpud.Cms.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Jobs;

/// <summary>
/// Makes the webhook calls that were written down, at Umbraco's period: a call that fails is made again each period until it
/// has been made <c>MaximumRetries</c> times more, then it is given up; each try is logged. One machine at a time sends.
/// </summary>
internal sealed partial class SendWebhooks(
    IWebhookRequestService calls,
    IWebhookService webhooks,
    IWebhookLogService logs,
    CallWebhook call,
    SendingTurn turn,
    PruneWebhookLogs prune,
    IOptionsMonitor<WebhookSettings> settings,
    TimeProvider time,
    ILogger<SendWebhooks> logger) : BackgroundService
{
    /// <summary>A receiver that does not answer holds up its own calls, not everybody's.</summary>
    private const int AtOnce = 8;

    /// <summary>Makes every call that waits, once.</summary>
    /// <returns>How many worked, and how many did not.</returns>
    public async Task<(int Done, int Failed)> RunOnceAsync(CancellationToken cancellationToken)
    {
        WebhookRequest[] waiting = settings.CurrentValue.Enabled ? [.. await calls.GetAllAsync()] : [];
        if (waiting.Length == 0 || !turn.TryTake())
        {
            return (0, 0);
        }

        var (done, failed) = (0, 0);
        var ofOneWebhook = (await calls.GetAllAsync()).GroupBy(x => x.WebhookKey);
        await Parallel.ForEachAsync(
            ofOneWebhook, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (group, stop) =>
            {
                // In the order in which things happened.
                foreach (var waits in group.OrderBy(x => x.Id))
                {
                    if (!turn.TryTake())
                    {
                        return;
                    }

                    if (await SendAsync(waits, stop))
                    {
                        Interlocked.Increment(ref done);
                    }
                    else
                    {
                        Interlocked.Increment(ref failed);
                    }
                }
            });
        return (done, failed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await WaitAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
                await prune.RunWhenDueAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What waits is written down; a database that is away for a moment loses nothing.
                LogFailed(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<bool> WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(settings.CurrentValue.Period, time, stoppingToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> SendAsync(WebhookRequest waits, CancellationToken cancellationToken)
    {
        if (await webhooks.GetAsync(waits.WebhookKey) is not { Enabled: true } webhook)
        {
            // Switched off or deleted since.
            await calls.DeleteAsync(waits);
            return false;
        }

        var log = await call.RunAsync(webhook, waits, cancellationToken);
        await logs.CreateAsync(log);
        if (log.IsSuccessStatusCode || waits.RetryCount >= settings.CurrentValue.MaximumRetries)
        {
            await calls.DeleteAsync(waits);
        }
        else
        {
            waits.RetryCount++;
            await calls.UpdateAsync(waits);
        }

        return log.IsSuccessStatusCode;
    }

    [LoggerMessage(LogLevel.Error, "Sending webhook calls failed; they will be tried again")]
    private partial void LogFailed(Exception failure);
}
