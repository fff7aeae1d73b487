using System.Collections.Concurrent;
using Inpud.Content.Catalogue;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Content.Search;

/// <summary>
/// Follows what is published, on every machine for itself: what a crash left out is found at the next start by the stamps. Publishing waits
/// for none of it.
/// </summary>
internal sealed partial class KeepIndexCurrent(IndexPublished published, PublicIndex index, TimeProvider time, ILogger<KeepIndexCurrent> log)
    : BackgroundService, INotificationHandler<CatalogueChangedNotification>, INotificationHandler<MediaCacheRefresherNotification>
{
    /// <summary>Changes lie so long in memory alone; a crash costs putting them again.</summary>
    private static readonly TimeSpan _keepAfter = TimeSpan.FromSeconds(1);

    /// <summary>Another process may have rebuilt the index beside.</summary>
    private static readonly TimeSpan _lookAfter = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<Guid> _changed = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Lock _catching = new();
    private volatile bool _everything = true;

    public void Handle(CatalogueChangedNotification notification)
    {
        if (notification.Everything)
        {
            _everything = true;
        }

        Add(notification.Keys);
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        var payloads = notification.MessageType == MessageType.RefreshByPayload ? notification.MessageObject as MediaCacheRefresher.JsonPayload[] : null;
        Add(payloads?.Select(x => x.Key).OfType<Guid>() ?? []);
    }

    /// <summary>Does what waits; for tests and verbs that cannot wait for it.</summary>
    internal void Catch(CancellationToken stop)
    {
        // Of two at once the slower one could put what it read before the other.
        lock (_catching)
        {
            CatchOne(stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first page is not kept waiting.
        await Task.Yield();
        _work.Release();
        try
        {
            for (var isKept = true; ;)
            {
                var isTold = await _work.WaitAsync(isKept ? _lookAfter : _keepAfter, stoppingToken);
                if (!isTold && !isKept)
                {
                    isKept = TryOnce(index.Index.Keep);
                    continue;
                }

                isKept &= !isTold;
                TryOnce(() => Catch(stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            if (index.IsOpen)
            {
                TryOnce(index.Index.Keep);
            }
        }
    }

    private void CatchOne(CancellationToken stop)
    {
        if (_everything || index.Index.Follow())
        {
            _everything = false;
            published.Reconcile(stop);
        }

        var keys = new HashSet<Guid>();
        while (_changed.TryDequeue(out var key))
        {
            keys.Add(key);
        }

        if (keys.Count > 0)
        {
            published.Refresh(keys);
        }
    }

    /// <summary>A full disk costs the search what is new, and not the site.</summary>
    private bool TryOnce(Action deed)
    {
        try
        {
            var start = time.GetTimestamp();
            deed();
            Followed(log, time.GetElapsedTime(start).TotalMilliseconds);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What could not be read now is found by its stamp with the next change.
            _everything = true;
            Failed(log, failure);
            return false;
        }
    }

    private void Add(IEnumerable<Guid> keys)
    {
        foreach (var key in keys)
        {
            _changed.Enqueue(key);
        }

        if (_work.CurrentCount == 0)
        {
            _work.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The readers' index is current after {Milliseconds} ms")]
    private static partial void Followed(ILogger log, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The readers' index could not follow; it is tried again with the next change")]
    private static partial void Failed(ILogger log, Exception failure);
}
