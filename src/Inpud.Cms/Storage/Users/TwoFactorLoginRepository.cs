using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Users;

/// <summary>Second factors of users and members.</summary>
internal sealed class TwoFactorLoginRepository(CmsScopeProvider scopes, TimeProvider time) : ITwoFactorLoginRepository
{
    public ITwoFactorLogin? Get(int id) => Rows.Where(x => x.Id == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) =>
        [.. (ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows).AsEnumerable().Select(ToEntity)];

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public async Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        (await Rows.Where(x => x.UserOrMemberKey == userOrMemberKey).ToListAsync()).Select(ToEntity).ToArray();

    public void Save(ITwoFactorLogin entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.TwoFactorLogins.Single(x => x.Id == entity.Id)
            : db.TwoFactorLogins.Add(new TwoFactorLoginRow { ProviderName = entity.ProviderName, Secret = entity.Secret }).Entity;
        (row.UserOrMemberKey, row.ProviderName, row.Secret) = (entity.UserOrMemberKey, entity.ProviderName, entity.Secret);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        ((TwoFactorLogin)entity).ResetDirtyProperties(true);
    }

    public void Delete(ITwoFactorLogin entity)
    {
        scopes.Writing().TwoFactorLogins.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        await scopes.Writing().TwoFactorLogins.Where(x => x.UserOrMemberKey == userOrMemberKey).ExecuteDeleteAsync() > 0;

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        await scopes.Writing().TwoFactorLogins
            .Where(x => x.UserOrMemberKey == userOrMemberKey && x.ProviderName == providerName).ExecuteDeleteAsync() > 0;

    private IQueryable<TwoFactorLoginRow> Rows => scopes.Reading().TwoFactorLogins.AsNoTracking().OrderBy(x => x.Id);

    /// <summary>Only confirmed factors are ever saved.</summary>
    private static ITwoFactorLogin ToEntity(TwoFactorLoginRow row)
    {
        var login = new TwoFactorLogin
        {
            Id = row.Id, UserOrMemberKey = row.UserOrMemberKey, ProviderName = row.ProviderName, Secret = row.Secret, Confirmed = true,
        };
        login.ResetDirtyProperties(false);
        return login;
    }
}
