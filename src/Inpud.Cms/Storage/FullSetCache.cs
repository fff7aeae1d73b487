using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Cache;

namespace Inpud.Cms.Storage;

/// <summary>
/// Keeps all entities of a small kind (languages, types, data types) in one snapshot. It lives in Core's isolated cache of
/// that kind, so Core's cache refreshers throw it away on every machine. A scope that changed the kind reads past the
/// snapshot until it ends: nothing uncommitted is ever shared.
/// </summary>
/// <typeparam name="TEntity">The kind whose isolated cache holds the snapshot.</typeparam>
/// <typeparam name="TSnapshot">The snapshot, which must not be changed by whoever reads it.</typeparam>
internal sealed class FullSetCache<TEntity, TSnapshot>(AppCaches caches, CmsScopeProvider scopes)
    where TSnapshot : class
{
    private static readonly string _key = "Inpud.Cms.FullSet." + typeof(TEntity).Name;

    /// <summary>How many scopes of this machine have changed the kind and not ended yet.</summary>
    private int _changing;

    public TSnapshot Get(Func<TSnapshot> load)
    {
        scopes.TakeLocks();
        var changed = scopes.Ambient?.Context.GetEnlisted<Change>(_key);
        if (changed is not null)
        {
            return changed.Snapshot ??= load();
        }

        // Whoever waited for the lock of a scope that has just committed may be here before the snapshot is thrown away.
        return Volatile.Read(ref _changing) > 0 && scopes.Ambient?.Session.IsWriting == true
            ? load()
            : (TSnapshot)caches.IsolatedCaches.GetOrCreate<TEntity>().Get(_key, load)!;
    }

    /// <summary>To be called by whoever misses what must be there: another machine may have made it, and this one not have heard of it yet.</summary>
    public void Forget() => caches.IsolatedCaches.ClearCache<TEntity>();

    /// <summary>To be called by whoever writes the kind.</summary>
    public void Changed()
    {
        var scope = scopes.RequireAmbient();
        var change = scope.Context.GetEnlisted<Change>(_key);
        if (change is null)
        {
            change = scope.Context.Enlist(_key, () => new Change());
            Interlocked.Increment(ref _changing);
            scope.Session.OnEnded(() =>
            {
                Forget();
                Interlocked.Decrement(ref _changing);
            });
        }

        change!.Snapshot = null;
    }

    private sealed class Change
    {
        public TSnapshot? Snapshot { get; set; }
    }
}
