using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Sync;

/// <summary>
/// Runs cache refreshers in this process at once, and writes each into the shared database as an instruction, which the
/// other machines carry out; see <see cref="SynchronizeCaches"/>.
/// </summary>
internal sealed class DatabaseServerMessenger(CacheInstructions instructions, IJsonSerializer json) : IServerMessenger
{
    public void Sync() => instructions.CarryOutOthers(CancellationToken.None);

    public void SendMessages()
    {
        // Nothing waits: each instruction is written when it is queued.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloads)
        {
            throw new InvalidOperationException($"The cache refresher {refresher.Name} does not take {typeof(TPayload).Name}.");
        }

        payloads.RefreshInternal(payload);
        payloads.Refresh(payload);
        Tell(refresher, RefreshMethodType.RefreshByJson, x => x.JsonPayload = json.Serialize(payload));
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getGuidId)]);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRemove(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds)
    {
        foreach (var id in numericIds)
        {
            refresher.Remove(id);
            Tell(refresher, RefreshMethodType.RemoveById, x => x.IntId = id);
        }
    }

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds)
    {
        foreach (var id in numericIds)
        {
            refresher.Refresh(id);
            Tell(refresher, RefreshMethodType.RefreshById, x => x.IntId = id);
        }
    }

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds)
    {
        foreach (var id in guidIds)
        {
            refresher.Refresh(id);
            Tell(refresher, RefreshMethodType.RefreshByGuid, x => x.GuidId = id);
        }
    }

    public void QueueRefreshAll(ICacheRefresher refresher)
    {
        refresher.RefreshAll();
        Tell(refresher, RefreshMethodType.RefreshAll, _ => { });
    }

    private void Tell(ICacheRefresher refresher, RefreshMethodType type, Action<RefreshInstruction> fill)
    {
        var instruction = new RefreshInstruction { RefresherId = refresher.RefresherUniqueId, RefreshType = type };
        fill(instruction);
        instructions.Write(instruction);
    }
}
