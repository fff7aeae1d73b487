using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Media.Uploads;

/// <summary>Deletes uploads that nobody put into an item in time, once an hour. The time is <c>Umbraco:CMS:Runtime:TemporaryFileLifeTime</c>.</summary>
internal sealed partial class ForgetUploads(ITemporaryFileService files, TimeProvider time, ILogger<ForgetUploads> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunOnceAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private async Task RunOnceAsync()
    {
        try
        {
            await files.CleanUpOldTempFiles();
        }
        catch (IOException failure)
        {
            LogFailed(failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Uploads whose time has passed could not be deleted")]
    private partial void LogFailed(Exception failure);
}
