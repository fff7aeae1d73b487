using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>Imports as they are stored: the table apart, since it is large and sealed.</summary>
internal sealed class ImportStore(InpudDatabase database, IWrapKeys keys)
{
    public async Task<ImportHead?> HeadAsync(Guid key) => (await HeadsAsync(x => x.Where(import => import.Key == key))).SingleOrDefault();

    public async Task<IReadOnlyList<ImportHead>> HeadsAsync(Func<IQueryable<Import>, IQueryable<Import>> which)
    {
        var found = await database.ReadAsync(db => which(db.Imports).Select(x => new { x.Id, x.Key, x.UserKey, x.Kind, x.State, x.Rows, x.Done, x.Mapping, HasTable = x.SealedTable != null }).ToListAsync());
        return found.ConvertAll(x => new ImportHead(x.Id, x.Key, x.UserKey, x.Kind, x.State, x.Rows, x.Done, ImportPlan.FromJson(x.Mapping), x.HasTable));
    }

    /// <summary>The table; null where it was forgotten.</summary>
    public async Task<Table?> TableAsync(Guid key)
    {
        var found = await database.ReadAsync(db => db.Imports.Where(x => x.Key == key).Select(x => new { x.SealedKey, x.SealedTable }).SingleOrDefaultAsync());
        return found is { SealedKey: { } wrapped, SealedTable: { } seal } ? ReadTable.Run(DataKey.Unwrap(keys, wrapped, key).Open(seal)).Value : null;
    }

    /// <summary>Changes an import in a state in which nobody else changed it meanwhile; false where somebody did.</summary>
    public static async Task<bool> MoveAsync(InpudDbContext db, ImportHead from, ImportState to, int done, ImportPlan plan, DateTime? finished)
    {
        var json = plan.ToJson();
        var forgotten = to is ImportState.Finished or ImportState.Undone;
        var moved = await db.Imports.Where(x => x.Id == from.Id && x.State == from.State && x.Done == from.Done).ExecuteUpdateAsync(x => x
            .SetProperty(import => import.State, to)
            .SetProperty(import => import.Done, done)
            .SetProperty(import => import.Mapping, json)
            .SetProperty(import => import.Finished, finished));
        if (moved == 1 && forgotten)
        {
            await db.Imports.Where(x => x.Id == from.Id).ExecuteUpdateAsync(x => x
                .SetProperty(import => import.SealedKey, (byte[]?)null)
                .SetProperty(import => import.SealedTable, (byte[]?)null));
        }

        return moved == 1;
    }
}
