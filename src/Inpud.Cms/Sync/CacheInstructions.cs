using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Documents;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Sync;

/// <summary>
/// The instructions between machines, in the shared database. A process carries out those that others wrote since it
/// started: everything it keeps in memory was read at its start, so older ones do not concern it.
/// </summary>
internal sealed partial class CacheInstructions(
    ICoreScopeProvider scopes,
    ICacheInstructionRepository repository,
    RecentItems recent,
    IServiceProvider services,
    IJsonSerializer json,
    TimeProvider time,
    ILogger<CacheInstructions> logger)
{
    /// <summary>
    /// How far behind the newest id is looked again. Ids are given out before transactions commit, so a lower one may become
    /// visible after a higher one.
    /// </summary>
    private const int LookBack = 500;

    /// <summary>Instructions read at once.</summary>
    private const int Batch = 2000;

    private readonly string _identity = $"{Environment.MachineName}/{Guid.CreateVersion7(time.GetUtcNow()):N}";
    private readonly HashSet<int> _seen = [];
    private readonly Lock _turn = new();
    private int _newest = -1;

    /// <summary>Remembers where the instructions stand. To be called before anything is read into memory.</summary>
    public void Begin()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        lock (_turn)
        {
            _newest = repository.GetMaxId();
            _seen.UnionWith(repository.GetPendingInstructions(_newest - LookBack, LookBack).Select(x => x.Id));
        }
    }

    public void Write(RefreshInstruction instruction)
    {
        using var scope = scopes.CreateCoreScope();
        repository.Add(new CacheInstruction(0, NodeTree.Instant(time), json.Serialize(new[] { instruction }), _identity, 1));
        scope.Complete();
    }

    /// <summary>Carries out what other processes have written.</summary>
    /// <returns>How many instructions that were.</returns>
    public int CarryOutOthers(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_newest < 0)
            {
                return 0;
            }

            var others = 0;
            for (var (more, at) = (true, _newest - LookBack); more;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = After(at);
                others += CarryOut(batch.Where(x => !_seen.Contains(x.Id)), cancellationToken);
                more = batch.Length == Batch;
                at = batch.Length > 0 ? batch[^1].Id : at;
            }

            _seen.RemoveWhere(x => x < _newest - LookBack);
            return others;
        }
    }

    private CacheInstruction[] After(int id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. repository.GetPendingInstructions(id, Batch).OrderBy(x => x.Id)];
    }

    private int CarryOut(IEnumerable<CacheInstruction> pending, CancellationToken cancellationToken)
    {
        // The refreshers read what another machine wrote; what was read here a moment ago is older.
        recent.Forget();
        var others = 0;
        foreach (var written in pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CarryOut(written);
            _seen.Add(written.Id);
            _newest = Math.Max(_newest, written.Id);
            others += IsOwn(written) ? 0 : 1;
        }

        return others;
    }

    /// <summary>Deletes instructions older than the given age; every process that still needs them would have to start anew anyway.</summary>
    public void Prune(TimeSpan age)
    {
        using var scope = scopes.CreateCoreScope();
        repository.DeleteInstructionsOlderThan(time.GetUtcNow().UtcDateTime - age);
        scope.Complete();
    }

    private bool IsOwn(CacheInstruction written) => string.Equals(written.OriginIdentity, _identity, StringComparison.Ordinal);

    private void CarryOut(CacheInstruction written)
    {
        if (IsOwn(written))
        {
            return;
        }

        var refreshers = services.GetRequiredService<CacheRefresherCollection>();
        foreach (var instruction in json.Deserialize<RefreshInstruction[]>(written.Instructions) ?? [])
        {
            if (refreshers[instruction.RefresherId] is { } refresher)
            {
                CarryOut(refresher, instruction);
            }
            else
            {
                LogUnknown(instruction.RefresherId);
            }
        }
    }

    private void CarryOut(ICacheRefresher refresher, RefreshInstruction instruction)
    {
        switch (instruction.RefreshType)
        {
            case RefreshMethodType.RefreshAll:
                refresher.RefreshAll();
                break;
            case RefreshMethodType.RefreshByGuid:
                refresher.Refresh(instruction.GuidId);
                break;
            case RefreshMethodType.RefreshById:
                refresher.Refresh(instruction.IntId);
                break;
            case RefreshMethodType.RefreshByIds:
                Array.ForEach(json.Deserialize<int[]>(instruction.JsonIds ?? "[]") ?? [], refresher.Refresh);
                break;
            case RefreshMethodType.RemoveById:
                refresher.Remove(instruction.IntId);
                break;
            case RefreshMethodType.RefreshByJson when refresher is IJsonCacheRefresher byJson && instruction.JsonPayload is { } payload:
                byJson.RefreshInternal(payload);
                byJson.Refresh(payload);
                break;
            case RefreshMethodType.RefreshByJson:
                LogUnknown(instruction.RefresherId);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Another machine sent an instruction for the cache refresher {Refresher}, which this program does not have")]
    private partial void LogUnknown(Guid refresher);
}
