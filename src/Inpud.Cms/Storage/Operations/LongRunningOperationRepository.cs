using System.Linq.Expressions;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.Storage.Operations;

/// <summary>
/// Work that outlasts the request that began it. Whoever does it moves its expiry on; work that waits or runs past its
/// expiry was abandoned and counts as stale.
/// </summary>
internal sealed class LongRunningOperationRepository(CmsScopeProvider scopes, IJsonSerializer json, TimeProvider time)
    : ILongRunningOperationRepository
{
    public async Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        var db = scopes.Writing();
        var now = NodeTree.Instant(time);
        db.LongRunningOperations.Add(new LongRunningOperationRow
        {
            Id = operation.Id, Type = operation.Type, Status = operation.Status, CreateDate = now, UpdateDate = now,
            ExpirationDate = expirationDate.UtcDateTime,
        });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    public async Task<LongRunningOperation?> GetAsync(Guid id) => await FindAsync(id) is { } row ? ToModel(row) : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id)
    {
        if (await FindAsync(id) is not { } row)
        {
            return null;
        }

        return new LongRunningOperation<T>
        {
            Id = row.Id, Type = row.Type, Status = StatusOf(row), Result = row.Result is null ? default : json.Deserialize<T>(row.Result),
        };
    }

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(
        string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        var rows = Rows.Where(x => x.Type == type);
        rows = statuses.Length > 0 ? rows.Where(IsOneOf(statuses)) : rows;
        var total = await rows.LongCountAsync();
        var page = take > 0 ? await rows.OrderBy(x => x.CreateDate).ThenBy(x => x.Id).Skip(skip).Take(take).ToListAsync() : [];
        return new PagedModel<LongRunningOperation>(total, page.Select(ToModel));
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => await FindAsync(id) is { } row ? StatusOf(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        var (now, expires) = (NodeTree.Instant(time), expirationDate.UtcDateTime);
        return scopes.Writing().LongRunningOperations.Where(x => x.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Status, status)
            .SetProperty(x => x.UpdateDate, now)
            .SetProperty(x => x.ExpirationDate, expires));
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        var (now, text) = (NodeTree.Instant(time), json.Serialize(result));
        return scopes.Writing().LongRunningOperations.Where(x => x.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.Result, text).SetProperty(x => x.UpdateDate, now));
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        var instant = olderThan.UtcDateTime;
        return scopes.Writing().LongRunningOperations.Where(x => x.UpdateDate < instant).ExecuteDeleteAsync();
    }

    private IQueryable<LongRunningOperationRow> Rows => scopes.Reading().LongRunningOperations.AsNoTracking();

    private Task<LongRunningOperationRow?> FindAsync(Guid id) => Rows.FirstOrDefaultAsync(x => x.Id == id);

    private LongRunningOperation ToModel(LongRunningOperationRow row) => new() { Id = row.Id, Type = row.Type, Status = StatusOf(row) };

    private LongRunningOperationStatus StatusOf(LongRunningOperationRow row) =>
        IsOpen(row.Status) && row.ExpirationDate < NodeTree.Instant(time) ? LongRunningOperationStatus.Stale : row.Status;

    private static bool IsOpen(LongRunningOperationStatus status) =>
        status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running;

    private Expression<Func<LongRunningOperationRow, bool>> IsOneOf(LongRunningOperationStatus[] statuses)
    {
        var now = NodeTree.Instant(time);
        var stale = statuses.Contains(LongRunningOperationStatus.Stale);
        LongRunningOperationStatus[] open = [.. statuses.Where(IsOpen)];
        LongRunningOperationStatus[] ended = [.. statuses.Where(x => !IsOpen(x))];
        LongRunningOperationStatus[] anyOpen = [LongRunningOperationStatus.Enqueued, LongRunningOperationStatus.Running];
        return x => ended.Contains(x.Status)
            || (open.Contains(x.Status) && x.ExpirationDate >= now)
            || (stale && anyOpen.Contains(x.Status) && x.ExpirationDate < now);
    }
}
