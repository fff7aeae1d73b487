using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Users;

/// <summary>Reads users for services that hold no scope of their own.</summary>
internal sealed class BackOfficeUserReader(CmsScopeProvider scopes, IUserRepository users) : IBackOfficeUserReader
{
    public IUser? GetById(int id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.Get(id);
    }

    public IUser? GetByKey(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.Get(key);
    }

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids)
    {
        var wanted = ids.ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.Get(scopes.CreateQuery<IUser>().Where(x => wanted.Contains(x.Id)));
    }

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.GetMany(wanted);
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.GetAllInGroup(groupId);
    }
}
