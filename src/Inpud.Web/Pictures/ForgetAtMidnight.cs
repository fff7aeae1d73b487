using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core;

namespace Inpud.Web.Pictures;

/// <summary>
/// Consents end with a day. Finished responses that show a picture must not outlive it, so all are thrown away when a new day
/// begins (UTC).
/// </summary>
internal sealed class ForgetAtMidnight(IOutputCacheStore responses, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            try
            {
                await Task.Delay(now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await responses.EvictByTagAsync(Constants.DeliveryApi.OutputCache.AllTag, stoppingToken);
        }
    }
}
