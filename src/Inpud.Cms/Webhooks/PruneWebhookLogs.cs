using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Inpud.Cms.Webhooks;

/// <summary>Deletes logs of webhook calls after Umbraco's <c>KeepLogsForDays</c>, unless <c>EnableLoggingCleanup</c> is off.</summary>
internal sealed class PruneWebhookLogs(
    IWebhookLogRepository logs, ICoreScopeProvider scopes, IOptionsMonitor<WebhookSettings> settings, TimeProvider time)
{
    private const int Batch = 500;

    private static readonly TimeSpan _period = TimeSpan.FromHours(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Once an hour.</summary>
    public async Task RunWhenDueAsync()
    {
        if (time.GetUtcNow() >= _next)
        {
            _next = time.GetUtcNow() + _period;
            await RunAsync();
        }
    }

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync()
    {
        if (!settings.CurrentValue.EnableLoggingCleanup)
        {
            return 0;
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.WebhookLogs);
        int[] old = [.. (await logs.GetOlderThanDate(time.GetUtcNow().UtcDateTime.AddDays(-settings.CurrentValue.KeepLogsForDays))).Select(x => x.Id)];
        foreach (var ids in old.Chunk(Batch))
        {
            await logs.DeleteByIds(ids);
        }

        scope.Complete();
        return old.Length;
    }
}
