using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Audit;

/// <summary>What was done to users and their rights. Entries are added and read, nothing else; neither address nor names are kept.</summary>
internal sealed class AuditEntryRepository(CmsScopeProvider scopes) : IAuditEntryRepository
{
    public IAuditEntry? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) =>
        Load((ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows).OrderBy(x => x.Id));

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query) => Load(Rows.Matching(query).OrderBy(x => x.Id));

    public int Count(IQuery<IAuditEntry>? query) => Rows.Matching(query).Count();

    /// <summary>One page, newest first.</summary>
    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Rows.LongCount();
        return Load(
            Rows.OrderByDescending(x => x.EventDate).ThenByDescending(x => x.Id).Skip((int)(pageIndex * pageCount)).Take(pageCount));
    }

    /// <exception cref="NotSupportedException">The entry was saved before: entries are not changed.</exception>
    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException("An audit entry is not changed.");
        }

        var db = scopes.Writing();
        var row = new AuditEntryRow
        {
            PerformingUserId = entity.PerformingUserId, PerformingUserKey = entity.PerformingUserKey,
            EventDate = entity.EventDate.ToUniversalTime(),
            AffectedUserId = entity.AffectedUserId, AffectedUserKey = entity.AffectedUserKey,
            EventType = entity.EventType ?? "", EventDetails = entity.EventDetails,
        };
        db.AuditEntries.Add(row);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.PerformingIp = null;
        entity.Id = row.Id;
        entity.ResetDirtyProperties(true);
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Delete(IAuditEntry entity) => throw new NotSupportedException("An audit entry is not deleted.");

    private IQueryable<AuditEntryRow> Rows => scopes.Reading().AuditEntries.AsNoTracking();

    private static IAuditEntry[] Load(IQueryable<AuditEntryRow> rows) => [.. rows.AsEnumerable().Select(ToEntity)];

    private static IAuditEntry ToEntity(AuditEntryRow row)
    {
        var entry = new AuditEntry
        {
            Id = row.Id, PerformingUserId = row.PerformingUserId, PerformingUserKey = row.PerformingUserKey,
            EventDate = row.EventDate, AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey, EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(false);
        return entry;
    }
}
