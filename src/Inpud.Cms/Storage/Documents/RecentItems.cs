using System.Collections.Concurrent;

namespace Inpud.Cms.Storage.Documents;

/// <summary>
/// Remembers items for a quarter of a second, and only until anything is written. Around one save Core's services and cache
/// refreshers read the saved item four times; this makes it once. What is kept are rows, which nobody can change.
/// </summary>
internal sealed class RecentItems(TimeProvider time)
{
    private const int Limit = 64;
    private static readonly TimeSpan _lifetime = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentDictionary<(Guid, object), (LoadedItem Item, long Loaded)> _items = new();
    private long _writes;

    public LoadedItem? GetOrLoad((Guid ObjectType, object Id) key, Func<LoadedItem?> load)
    {
        if (_items.TryGetValue(key, out var known) && time.GetElapsedTime(known.Loaded) < _lifetime)
        {
            return known.Item;
        }

        var writes = Volatile.Read(ref _writes);
        var loaded = time.GetTimestamp();
        var item = load();
        if (item is not null && Volatile.Read(ref _writes) == writes)
        {
            if (_items.Count >= Limit)
            {
                _items.Clear();
            }

            _items[key] = (item, loaded);
            if (Volatile.Read(ref _writes) != writes)
            {
                _items.TryRemove(key, out _);
            }
        }

        return item;
    }

    /// <summary>To be called when a transaction has ended.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _writes);
        _items.Clear();
    }
}
