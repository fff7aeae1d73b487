using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Access;

/// <summary>Documents that only some may read, all of them in memory: every request asks whether its document is one.</summary>
internal sealed class PublicAccessRepository(CmsScopeProvider scopes, AppCaches caches, TimeProvider time) : IPublicAccessRepository
{
    private readonly FullSetCache<PublicAccessEntry, AccessRow[]> _cache = new(caches, scopes);

    public PublicAccessEntry? Get(Guid id) => All.Where(x => x.Key == id).Select(ToEntity).FirstOrDefault();

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) =>
        [.. All.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Key)).Select(ToEntity)];

    public bool Exists(Guid id) => All.Any(x => x.Key == id);

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) =>
        [.. All.AsQueryable().Matching(query).AsEnumerable().Select(ToEntity)];

    public int Count(IQuery<PublicAccessEntry>? query) => All.AsQueryable().Matching(query).Count();

    public void Save(PublicAccessEntry entity)
    {
        var db = scopes.Writing();
        var now = NodeTree.Instant(time);
        var row = db.Access.Include(x => x.Rules).SingleOrDefault(x => x.Key == entity.Key)
            ?? db.Access.Add(new AccessRow { Key = entity.Key, CreateDate = now }).Entity;
        (row.ProtectedNodeId, row.LoginNodeId, row.NoAccessNodeId) = (entity.ProtectedNodeId, entity.LoginNodeId, entity.NoAccessNodeId);
        row.UpdateDate = now;
        row.Rules.RemoveAll(x => entity.Rules.All(rule => rule.Key != x.Key));
        foreach (var rule in entity.Rules)
        {
            Write(row, rule, now);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.CreateDate, entity.UpdateDate) = (NumberOf(entity.Key), row.CreateDate, now);
        entity.ResetDirtyProperties(true);
        _cache.Changed();
    }

    public void Delete(PublicAccessEntry entity)
    {
        scopes.Writing().Access.Where(x => x.Key == entity.Key).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    private AccessRow[] All => _cache.Get(() =>
        [.. scopes.Reading().Access.AsNoTracking().Include(x => x.Rules).OrderBy(x => x.ProtectedNodeId)]);

    private static void Write(AccessRow row, PublicAccessRule rule, DateTime now)
    {
        var kept = row.Rules.Find(x => x.Key == rule.Key);
        if (kept is null)
        {
            kept = new AccessRuleRow { Key = rule.Key, AccessKey = row.Key, RuleType = "", RuleValue = "", CreateDate = now };
            row.Rules.Add(kept);
        }

        (kept.RuleType, kept.RuleValue, kept.UpdateDate) = (rule.RuleType ?? "", rule.RuleValue ?? "", now);
        (rule.Id, rule.AccessEntryId) = (NumberOf(rule.Key), row.Key);
    }

    /// <summary>Entries and rules are known by key; the number only tells Core that they were saved.</summary>
    private static int NumberOf(Guid key) => key.GetHashCode() is var hash and not 0 ? hash : 1;

    private static PublicAccessEntry ToEntity(AccessRow row)
    {
        var rules = row.Rules.Select(x => new PublicAccessRule(x.Key, row.Key)
        {
            RuleType = x.RuleType, RuleValue = x.RuleValue, CreateDate = x.CreateDate, UpdateDate = x.UpdateDate,
        });
        var entry = new PublicAccessEntry(row.Key, row.ProtectedNodeId, row.LoginNodeId, row.NoAccessNodeId, rules)
        {
            CreateDate = row.CreateDate, UpdateDate = row.UpdateDate,
        };
        entry.ResetDirtyProperties(false);
        return entry;
    }
}
