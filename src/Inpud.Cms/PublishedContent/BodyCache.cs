using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.PublishedContent;

/// <summary>Setting <c>Umbraco:CMS:Cache:PublishedContent</c>.</summary>
public sealed class PublishedContentCacheSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Umbraco:CMS:Cache:PublishedContent";

    /// <summary>Range: 1 to 65,536. Default: 64. Unit: MiB. The most that the bodies of published items may take in memory.</summary>
    public int MemoryLimitMegabytes { get; set; } = 64;
}

/// <summary>
/// The bodies of published items, bounded whatever the number of items. A body that was being read while its item changed
/// is not kept: every change stamps its key, and whoever read compares the stamp before and after.
/// </summary>
internal sealed class BodyCache(IOptions<PublishedContentCacheSettings> settings) : IDisposable
{
    private readonly MemoryCache _bodies = new(new MemoryCacheOptions
    {
        SizeLimit = settings.Value.MemoryLimitMegabytes * 1024L * 1024L,
        CompactionPercentage = 0.1,
    });

    private readonly long[] _stamps = new long[4096];
    private long _epoch;

    public IPublishedContent? Get(Guid key) => _bodies.TryGetValue(key, out IPublishedContent? body) ? body : null;

    public IPublishedContent? GetOrRead(Guid key, Func<(IPublishedContent? Body, long Bytes, bool Keep)> read)
    {
        if (_bodies.TryGetValue(key, out IPublishedContent? known))
        {
            return known;
        }

        var (stamp, epoch) = (Volatile.Read(ref Stamp(key)), Volatile.Read(ref _epoch));
        var (body, bytes, keep) = read();
        if (body is not null && keep)
        {
            _bodies.Set(key, body, new MemoryCacheEntryOptions { Size = Math.Max(1, bytes) });
            if (Volatile.Read(ref Stamp(key)) != stamp || Volatile.Read(ref _epoch) != epoch)
            {
                _bodies.Remove(key);
            }
        }

        return body;
    }

    public void Remove(Guid key)
    {
        Interlocked.Increment(ref Stamp(key));
        _bodies.Remove(key);
    }

    public void Clear()
    {
        Interlocked.Increment(ref _epoch);
        _bodies.Clear();
    }

    public void Dispose() => _bodies.Dispose();

    private ref long Stamp(Guid key) => ref _stamps[(uint)key.GetHashCode() % (uint)_stamps.Length];
}
