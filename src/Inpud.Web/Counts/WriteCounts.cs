using Inpud.Content.Dissemination;
using Microsoft.Extensions.Options;

namespace Inpud.Web.Counts;

/// <summary>Writes the numbers down now and then, and when the program ends.</summary>
internal sealed partial class WriteCounts(Tally tally, ResolveCounts resolve, AddCounts add, IOptions<CountSettings> settings, TimeProvider time, ILogger<WriteCounts> log) : BackgroundService
{
    /// <summary>Writes down what was counted until now. What cannot be written is kept for the next time.</summary>
    public async Task RunAsync()
    {
        var counted = tally.Take();
        try
        {
            await add.RunAsync(resolve.Of(counted));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Failed(failure);
            foreach (var (what, number) in counted)
            {
                tally.Add(what, number);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await RunAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Value.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(settings.Value.WriteEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; StopAsync writes the rest.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The numbers of page views and downloads could not be written down; it is tried again later.")]
    private partial void Failed(Exception failure);
}
