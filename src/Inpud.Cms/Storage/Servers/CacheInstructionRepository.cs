using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Servers;

/// <summary>What machines tell each other to forget.</summary>
internal sealed class CacheInstructionRepository(CmsScopeProvider scopes) : ICacheInstructionRepository
{
    public int CountAll() => scopes.Reading().CacheInstructions.Count();

    public int CountPendingInstructions(int lastId) =>
        scopes.Reading().CacheInstructions.Where(x => x.Id > lastId).Sum(x => x.InstructionCount);

    public int GetMaxId() => scopes.Reading().CacheInstructions.Max(x => (int?)x.Id) ?? 0;

    public bool Exists(int id) => scopes.Reading().CacheInstructions.Any(x => x.Id == id);

    public void Add(CacheInstruction cacheInstruction)
    {
        var db = scopes.Writing();
        db.CacheInstructions.Add(new CacheInstructionRow
        {
            UtcStamp = cacheInstruction.UtcStamp.ToUniversalTime(), Instructions = cacheInstruction.Instructions,
            Originated = cacheInstruction.OriginIdentity, InstructionCount = cacheInstruction.InstructionCount,
        });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public IEnumerable<CacheInstruction> GetPendingInstructions(int lastId, int maxNumberToRetrieve) =>
    [
        .. scopes.Reading().CacheInstructions.AsNoTracking().Where(x => x.Id > lastId).OrderBy(x => x.Id).Take(maxNumberToRetrieve)
            .AsEnumerable()
            .Select(x => new CacheInstruction(x.Id, x.UtcStamp, x.Instructions, x.Originated, x.InstructionCount)),
    ];

    /// <summary>The newest instruction always stays: its number tells where the others stand.</summary>
    public void DeleteInstructionsOlderThan(DateTime pruneDate)
    {
        var instant = pruneDate.ToUniversalTime();
        var newest = GetMaxId();
        scopes.Writing().CacheInstructions.Where(x => x.UtcStamp < instant && x.Id < newest).ExecuteDelete();
    }
}
