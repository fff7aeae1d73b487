using System.Linq.Expressions;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Servers;

/// <summary>Up to which instruction this machine has listened.</summary>
internal sealed class LastSyncedRepository(CmsScopeProvider scopes, IMachineInfoFactory machine, TimeProvider time) : ILastSyncedRepository
{
    public Task<int?> GetInternalIdAsync() => Own.Select(x => x.InternalId).FirstOrDefaultAsync();

    public Task<int?> GetExternalIdAsync() => Own.Select(x => x.ExternalId).FirstOrDefaultAsync();

    public Task SaveInternalIdAsync(int id) => SaveAsync(x => x.InternalId, id);

    public Task SaveExternalIdAsync(int id) => SaveAsync(x => x.ExternalId, id);

    public Task DeleteEntriesOlderThanAsync(DateTime pruneDate)
    {
        var instant = pruneDate.ToUniversalTime();
        return scopes.Writing().LastSynced.Where(x => x.Date < instant).ExecuteDeleteAsync();
    }

    private IQueryable<LastSyncedRow> Own
    {
        get
        {
            var id = machine.GetMachineIdentifier();
            return scopes.Reading().LastSynced.Where(x => x.MachineId == id);
        }
    }

    private async Task SaveAsync(Expression<Func<LastSyncedRow, int?>> property, int id)
    {
        var db = scopes.Writing();
        var now = NodeTree.Instant(time);
        var updated = await Own.ExecuteUpdateAsync(set => set.SetProperty(property, id).SetProperty(x => x.Date, now));
        if (updated == 0)
        {
            db.LastSynced.Add(new LastSyncedRow { MachineId = machine.GetMachineIdentifier(), Date = now });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            await Own.ExecuteUpdateAsync(set => set.SetProperty(property, id));
        }
    }
}
