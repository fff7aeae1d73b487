using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Inpud.Cms.Storage.Users;

/// <summary>What the editing client remembers for its users.</summary>
internal sealed class UserDataRepository(CmsScopeProvider scopes) : IUserDataRepository
{
    public async Task<IUserData?> GetAsync(Guid key) =>
        await scopes.Reading().UserData.AsNoTracking().Where(x => x.Key == key).FirstOrDefaultAsync() is { } row ? ToEntity(row) : null;

    public async Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        var rows = Filtered(scopes.Reading().UserData.AsNoTracking(), filter);
        var total = await rows.LongCountAsync();
        var page = await rows.OrderBy(x => x.Group).ThenBy(x => x.Identifier).ThenBy(x => x.Key).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IUserData>(total, page.Select(ToEntity));
    }

    public async Task<IUserData> Save(IUserData userData)
    {
        var db = scopes.Writing();
        db.UserData.Add(new UserDataRow
        {
            Key = userData.Key, UserKey = userData.UserKey, Group = userData.Group,
            Identifier = userData.Identifier, Value = userData.Value,
        });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return userData;
    }

    public async Task<IUserData> Update(IUserData userData)
    {
        await scopes.Writing().UserData.Where(x => x.Key == userData.Key).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Group, userData.Group)
            .SetProperty(x => x.Identifier, userData.Identifier)
            .SetProperty(x => x.Value, userData.Value));
        return userData;
    }

    public Task Delete(IUserData userData) => scopes.Writing().UserData.Where(x => x.Key == userData.Key).ExecuteDeleteAsync();

    private static IQueryable<UserDataRow> Filtered(IQueryable<UserDataRow> rows, IUserDataFilter? filter)
    {
        if (filter?.UserKeys is { Count: > 0 } users)
        {
            rows = rows.Where(x => users.Contains(x.UserKey));
        }

        if (filter?.Groups is { Count: > 0 } groups)
        {
            rows = rows.Where(x => groups.Contains(x.Group));
        }

        if (filter?.Identifiers is { Count: > 0 } identifiers)
        {
            rows = rows.Where(x => identifiers.Contains(x.Identifier));
        }

        return rows;
    }

    private static IUserData ToEntity(UserDataRow row) => new UserData
    {
        Key = row.Key, UserKey = row.UserKey, Group = row.Group, Identifier = row.Identifier, Value = row.Value,
    };
}
