using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Users as they were last read, under the keys that Core's cache refresher clears on every machine. A scope that changed
/// any user reads past the cache until it ends.
/// </summary>
internal sealed class UserCache(AppCaches caches, CmsScopeProvider scopes)
{
    private const string Changes = "Inpud.Cms.Users.Changed";

    public IUser? Get(Guid key, Func<IUser?> load)
    {
        scopes.TakeLocks();
        if (scopes.Ambient?.Context.GetEnlisted<HashSet<Guid>>(Changes) is not null)
        {
            return load();
        }

        // Whoever gets a user may change it: the cached one is never handed out.
        return (IUser?)((IUser?)Cache.Get(KeyOf(key), load))?.DeepClone();
    }

    /// <summary>To be called by whoever writes the user.</summary>
    public void Changed(Guid key)
    {
        var scope = scopes.RequireAmbient();
        if (scope.Context.GetEnlisted<HashSet<Guid>>(Changes) is not { } changed)
        {
            changed = scope.Context.Enlist<HashSet<Guid>>(Changes, () => [])!;
            // As soon as the transaction has ended, before anybody is told: whoever is told reads anew.
            scope.Session.OnEnded(() => Forget(changed));
        }

        changed.Add(key);
    }

    private IAppPolicyCache Cache => caches.IsolatedCaches.GetOrCreate<IUser>();

    private void Forget(IEnumerable<Guid> keys)
    {
        foreach (var key in keys)
        {
            Cache.Clear(KeyOf(key));
        }
    }

    private static string KeyOf(Guid key) => RepositoryCacheKeys.GetKey<IUser, Guid>(key);
}
