using System.Collections.Concurrent;
using System.Linq.Expressions;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Which number belongs to which key of a user. Neither ever changes, so what was found once is remembered; what was found
/// inside a write that may yet be undone only when that has ended well.
/// </summary>
internal sealed class UserIdKeyResolver(CmsScopeProvider scopes) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private readonly ConcurrentDictionary<int, Guid> _keys = new();

    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public async Task<int> GetAsync(Guid key) =>
        await TryGetAsync(key) is { Success: true } found ? found.Result : throw new InvalidOperationException($"There is no user {key}.");

    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public async Task<Guid> GetAsync(int id) =>
        await TryGetAsync(id) is { Success: true } found ? found.Result : throw new InvalidOperationException($"There is no user {id}.");

    public async Task<Attempt<int>> TryGetAsync(Guid key)
    {
        if (_ids.TryGetValue(key, out var id))
        {
            return Attempt.Succeed(id);
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var found = await PairWith(x => x.Key == key).FirstOrDefaultAsync();
        return Remember(found) ? Attempt.Succeed(found!.Id) : Attempt<int>.Fail();
    }

    public async Task<Attempt<Guid>> TryGetAsync(int id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return Attempt.Succeed(key);
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var found = await PairWith(x => x.Id == id).FirstOrDefaultAsync();
        return Remember(found) ? Attempt.Succeed(found!.Key) : Attempt<Guid>.Fail();
    }

    /// <summary>The key of the user with this number, in the ambient scope; null = there is none.</summary>
    internal Guid? Find(int id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        var found = PairWith(x => x.Id == id).FirstOrDefault();
        return Remember(found) ? found!.Key : null;
    }

    private IQueryable<Pair> PairWith(Expression<Func<UserRow, bool>> filter) =>
        scopes.Reading().Users.Where(filter).Select(x => new Pair(x.Id, x.Key));

    private bool Remember(Pair? found)
    {
        if (found is null)
        {
            return false;
        }

        if (scopes.RequireAmbient() is { Session.IsWriting: true } scope)
        {
            scope.Context.Enlist($"Inpud.Cms.UserIdKey.{found.Id}", completed =>
            {
                if (completed)
                {
                    Keep(found);
                }
            });
        }
        else
        {
            Keep(found);
        }

        return true;
    }

    private void Keep(Pair found) => (_ids[found.Key], _keys[found.Id]) = (found.Id, found.Key);

    private sealed record Pair(int Id, Guid Key);
}
