using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inpud.Content.Dissemination;

/// <summary>Writes down each hour what later answers must know and nothing else keeps: when items were first published, and what contacts were.</summary>
internal sealed partial class RememberByItself(RecordPublished published, RememberContacts contacts, TimeProvider time, ILogger<RememberByItself> log) : BackgroundService
{
    /// <summary>A start is not slowed down by it.</summary>
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = _first; ; pause = _pause)
            {
                await Task.Delay(pause, time, stoppingToken);
                await TryOnceAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private async Task TryOnceAsync()
    {
        try
        {
            await published.RunAsync();
            await contacts.RunAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was published and who may be written to could not be written down for later; it is tried again in an hour")]
    private static partial void Failed(ILogger log, Exception failure);
}
