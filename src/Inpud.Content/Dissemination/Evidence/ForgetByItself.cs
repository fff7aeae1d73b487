using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inpud.Content.Dissemination;

/// <summary>Destroys evidence that nobody needs, at start and each hour.</summary>
internal sealed partial class ForgetByItself(ForgetEvidence forget, TimeProvider time, ILogger<ForgetByItself> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await forget.RunAsync();
                await forget.SweepAsync();
                await Task.Delay(_pause, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // Stopping.
            }
            catch (Exception failure)
            {
                Failed(log, failure);
                await Task.Delay(_pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Evidence that nobody needs could not be destroyed; it is tried again in an hour")]
    private static partial void Failed(ILogger log, Exception failure);
}
