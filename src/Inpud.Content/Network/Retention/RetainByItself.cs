using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inpud.Content.Network.Retention;

/// <summary>Carries out the retention rules once a day, on one machine; each asks every hour whether it is time.</summary>
internal sealed partial class RetainByItself(ApplyRetention apply, RetentionTurn turn, TimeProvider time, ILogger<RetainByItself> log) : BackgroundService
{
    /// <summary>A start is not slowed down by it.</summary>
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = _first; ; pause = _pause)
            {
                await Task.Delay(pause, time, stoppingToken);
                await TryOnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops; what is left goes another day.
        }
    }

    /// <summary>Does it if it is time and no other machine does.</summary>
    internal async Task TryOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        try
        {
            if (turn.Take(now))
            {
                var done = await apply.RunAsync(cancellationToken);
                turn.Remember(done);
                Applied(log, done.Contacts, done.Accesses, done.Reports, done.Keys, done.Links);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
            turn.GiveBack(now);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention: {Contacts} contacts erased, {Accesses} lines of the access log, words of {Reports} reports, {Keys} keys and {Links} links deleted")]
    private static partial void Applied(ILogger log, int contacts, int accesses, int reports, int keys, int links);

    [LoggerMessage(Level = LogLevel.Error, Message = "The retention rules could not be carried out; it is tried again in an hour")]
    private static partial void Failed(ILogger log, Exception failure);
}
