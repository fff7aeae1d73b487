using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Audit;

/// <summary>The history of every node. To Core an entry's id is its node's.</summary>
internal sealed class AuditRepository(CmsScopeProvider scopes, TimeProvider time) : IAuditRepository
{
    public IAuditItem? Get(int id) => Load(Entries.Where(x => x.EntryId == id)).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Load((ids is { Length: > 0 } ? Entries.Where(x => ids.Contains(x.EntryId)) : Entries).OrderBy(x => x.EntryId));

    public bool Exists(int id) => scopes.Reading().Audits.Any(x => x.Id == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Load(Matching(query).OrderBy(x => x.EntryId));

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        Load(Matching(query).Where(x => x.AuditType == type).OrderBy(x => x.EntryId));

    public int Count(IQuery<IAuditItem>? query) => Matching(query).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query, long pageIndex, int pageSize, out long totalRecords, Direction orderDirection,
        AuditType[]? auditTypeFilter, IQuery<IAuditItem>? customFilter)
    {
        var entries = Entries.Matching(query).Matching(customFilter).ComparingInstants();
        if (auditTypeFilter is { Length: > 0 })
        {
            entries = entries.Where(x => auditTypeFilter.Contains(x.AuditType));
        }

        totalRecords = entries.LongCount();
        var ordered = orderDirection == Direction.Ascending
            ? entries.OrderBy(x => x.CreateDate).ThenBy(x => x.EntryId)
            : entries.OrderByDescending(x => x.CreateDate).ThenByDescending(x => x.EntryId);
        return Load(ordered.Skip((int)Math.Min(int.MaxValue, pageIndex * pageSize)).Take(pageSize));
    }

    /// <summary>Adds to the history, which is never rewritten: an entry that is saved again is added again.</summary>
    public void Save(IAuditItem entity)
    {
        var db = scopes.Writing();
        db.Audits.Add(new AuditRow
        {
            UserId = entity.UserId, NodeId = entity.Id, Type = entity.AuditType, EntityType = entity.EntityType, Comment = entity.Comment,
            Parameters = entity.Parameters, Date = NodeTree.Instant(time),
        });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    /// <exception cref="NotSupportedException">Always: the history is kept. <see cref="CleanLogs"/> drops what is not history.</exception>
    public void Delete(IAuditItem entity) => throw new NotSupportedException("An entry of the history is not deleted.");

    /// <summary>Drops old notes of the system and of documents being opened; what people did is kept, as in Umbraco.</summary>
    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var oldest = NodeTree.Instant(time).AddMinutes(-maximumAgeOfLogsInMinutes);
        scopes.Writing().Audits
            .Where(x => x.Date < oldest && (x.Type == AuditType.Open || x.Type == AuditType.System)).ExecuteDelete();
    }

    private IQueryable<Entry> Entries => scopes.Reading().Audits.Select(x => new Entry
    {
        EntryId = x.Id, Id = x.NodeId, UserId = x.UserId, AuditType = x.Type, EntityType = x.EntityType, Comment = x.Comment,
        Parameters = x.Parameters, CreateDate = x.Date,
    });

    private IQueryable<Entry> Matching(IQuery<IAuditItem>? query) => Entries.Matching(query).ComparingInstants();

    private static IAuditItem[] Load(IQueryable<Entry> entries) =>
    [
        .. entries.AsEnumerable().Select(x =>
            new AuditItem(x.Id, x.AuditType, x.UserId, x.EntityType, x.Comment, x.Parameters, x.CreateDate)),
    ];

    /// <summary>An entry under the names by which Core's queries know it.</summary>
    private sealed class Entry
    {
        public int EntryId { get; init; }
        public int Id { get; init; }
        public int UserId { get; init; }
        public AuditType AuditType { get; init; }
        public string? EntityType { get; init; }
        public string? Comment { get; init; }
        public string? Parameters { get; init; }
        public DateTime CreateDate { get; init; }
    }
}
