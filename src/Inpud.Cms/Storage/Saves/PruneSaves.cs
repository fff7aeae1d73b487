using Inpud.Cms.Storage.Scopes;
using Microsoft.Extensions.Hosting;

namespace Inpud.Cms.Storage.Saves;

/// <summary>Forgets, once a day, the states that no open browser can hold any more. On several machines each may do it.</summary>
internal sealed partial class PruneSaves(CmsScopeProvider scopes, SaveHistory history, TimeProvider time, ILogger<PruneSaves> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromDays(1);

    public int RunOnce()
    {
        using var scope = scopes.CreateCoreScope();
        var pruned = history.Prune();
        scope.Complete();
        return pruned;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                TryOnce();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private void TryOnce()
    {
        try
        {
            RunOnce();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What is too old today is so tomorrow.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "What was saved long ago could not be forgotten; it will be tried again tomorrow")]
    private partial void LogFailed(Exception failure);
}
