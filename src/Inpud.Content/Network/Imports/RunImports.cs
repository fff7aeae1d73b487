using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inpud.Content.Network.Imports;

/// <summary>Runs imports one after the other, those too that a machine left unfinished; forgets tables after a day.</summary>
internal sealed partial class RunImports(InpudDatabase database, ImportStore store, RunImport run, TimeProvider time, ILogger<RunImports> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim _woken = new(0);

    /// <summary>Says that there is something to run.</summary>
    public void Wake() => _woken.Release();

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _woken.WaitAsync(_pause, stoppingToken);
                await OnceAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // Stopping, or another machine was faster: what is left is found again.
            }
            catch (Exception failure)
            {
                Failed(log, failure);
            }
        }
    }

    /// <summary>Runs what waits and forgets what is old.</summary>
    internal async Task OnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var import in await store.HeadsAsync(x => x.Where(import => import.State == ImportState.Running).OrderBy(import => import.Id)))
        {
            if (import.Plan.Moved is null || import.IsCutOff(now))
            {
                await run.RunAsync(import.Key, cancellationToken);
            }
        }

        await ForgetAsync(now - _kept);
    }

    /// <summary>A table that nobody imported is gone without a trace; one that failed keeps what it did.</summary>
    private async Task ForgetAsync(DateTime before)
    {
        if (await database.ReadAsync(db => db.Imports.AnyAsync(x => x.SealedTable != null && x.Started < before)))
        {
            await database.WriteAsync(WriteTurn.Desk, async db =>
            {
                await db.Imports.Where(x => x.State == ImportState.Uploaded && x.Started < before).ExecuteDeleteAsync();
                await db.Imports.Where(x => x.SealedTable != null && x.State != ImportState.Running && x.Started < before).ExecuteUpdateAsync(x => x
                    .SetProperty(import => import.SealedKey, (byte[]?)null)
                    .SetProperty(import => import.SealedTable, (byte[]?)null));
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Imports could not be run; they are tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}
